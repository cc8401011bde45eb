import { Refused } from '../../server/refusal-error'
import type { Store } from '../../server/store/store'
import { type CrashPoints, Died } from './crash-points'
import { luck } from './virtual/random'
import { time, type Owner } from './virtual/time'

export type Outage = { until: number }

/**
 * The shared store as one process sees it: each call takes time, and the database may be out of reach. A process that
 * died does not continue, and what it had not committed is undone.
 */
export function nodeStore(
  shared: Store,
  owner: Owner,
  crashes: CrashPoints,
  outage: Outage,
  committed: () => void,
): Store {
  const late = () => (luck.weather.chance(0.1) ? luck.weather.between(10, 400) : luck.weather.between(0, 3))
  /** Continues as an event of this process; throws during an outage. */
  async function reach(): Promise<void> {
    await time.pause(late(), owner)
    if (outage.until > time.now) throw new Refused('unavailable')
  }
  const goOn = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      work.then(
        (value) => time.after(late(), () => resolve(value), owner),
        (error: unknown) =>
          time.after(0, () => reject(error instanceof Error ? error : new Error(String(error))), owner),
      )
    })

  const transaction: Store['transaction'] = async (work) => {
    await reach()
    const done = async () =>
      shared.transaction(async (tx) => {
        if (!owner.alive) throw new Died()
        time.owner = owner
        const value = await work(tx).finally(() => (time.owner = null))
        if (crashes.pass(owner, 'before the commit')) throw new Died()
        return value
      })
    return goOn(
      // The database finishes even if the process dies.
      unowned(done).then((value) => {
        committed()
        crashes.pass(owner, 'after the commit')
        return value
      }),
    )
  }
  const read: Store['read'] = async (work) => {
    await reach()
    return goOn(unowned(() => shared.read(work)))
  }
  return { transaction, read, close: async () => undefined }
}

function unowned<T>(begin: () => Promise<T>): Promise<T> {
  const { owner } = time
  time.owner = null
  const begun = begin()
  time.owner = owner
  return begun
}
