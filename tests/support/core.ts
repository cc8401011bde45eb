import type { Audience } from '../../server/bus/audience'
import type { Bus } from '../../server/bus/bus'
import type { Context } from '../../server/context'
import { createSetupProblems } from '../../server/features/onboarding/setup-problems'
import type { Store, Tx } from '../../server/store/store'

/** One push: its audience and its content. */
export type Told = { to: 'shoppers' | 'agents'; audiences: Audience[]; name: string; args: unknown[] }
export type RecordingBus = Bus & { told: Told[]; signedOut: Audience[]; stirs: number }

/** Records what was published, in order, and delivers it to nobody. */
export function recordingBus(): RecordingBus {
  const channel = (to: Told['to']) => ({
    publish: (audiences: Audience[], name: string, ...args: unknown[]) =>
      void bus.told.push({ to, audiences, name, args }),
  })
  const bus: RecordingBus = {
    told: [],
    signedOut: [],
    stirs: 0,
    shoppers: channel('shoppers'),
    agents: channel('agents'),
    join: () => undefined,
    leave: () => undefined,
    signOut: (audience) => void bus.signedOut.push(audience),
    notifyRouting: () => void bus.stirs++,
    onRoutingChanged: () => undefined,
    close: () => undefined,
  }
  return bus
}

/** A clock that moves only when the test moves it. Milliseconds since the epoch. */
export class Clock {
  now: number

  constructor(start: string) {
    this.now = Date.parse(start)
  }

  pass({ seconds = 0, minutes = 0, hours = 0 }: { seconds?: number; minutes?: number; hours?: number }): void {
    this.now += (seconds + 60 * minutes + 3600 * hours) * 1000
  }
}

/** The store at the clock's time: operations read the time only from their transaction. */
export function atTime(store: Store, clock: Clock): Store {
  const then = (tx: Tx): Tx => ({ ...tx, now: clock.now })
  return {
    ...store,
    transaction: (work, how) => store.transaction((tx) => work(then(tx)), how),
    read: (work) => store.read((tx) => work(then(tx))),
  }
}

/** A store that checks before every commit whether the promised rules hold; `look` throws when they do not. */
export function inspected(store: Store, look: (tx: Tx) => Promise<void>): Store {
  const transaction: Store['transaction'] = (work, how) =>
    store.transaction(async (tx) => {
      const value = await work(tx)
      await look(tx)
      return value
    }, how)
  return { ...store, transaction }
}

/** The context of operations, on this store and this bus. A fault that would be logged fails the test instead. */
export function createCore(store: Store, bus: Bus): Context {
  const fail = (...said: unknown[]) => {
    throw new Error(`logged: ${JSON.stringify(said)}`)
  }
  const log = { info: () => undefined, warn: fail, error: fail }
  return {
    store,
    bus,
    log,
    setupProblems: createSetupProblems(log),
    publicUrl: 'http://127.0.0.1:3000',
    secret: Buffer.alloc(32, 7),
  }
}
