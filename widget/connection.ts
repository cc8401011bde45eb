import type { Answer, RefusalCode } from '../shared/refusals'
import type { Asked, Output } from '../shared/request'
import type { ShopperRequests, Welcome } from '../shared/shopper-protocol'
import type { ConversationId } from '../shared/ids'
import type { Identity } from './identity'
import { backOff, mayRetry } from './refusal'
import { createSocket, type Rejection, type ShopperSocket } from './socket/socket'
import { createStore, type Store } from './store'
import { warn } from './unawaited'

/**
 * The state of the connection. `asleep`: the browser keeps the page for the back button. `refused`: another try would
 * not help.
 */
export type Link =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'lost' }
  | { kind: 'asleep' }
  | { kind: 'refused'; code: RefusalCode }

export type Ask = <Name extends keyof ShopperRequests>(
  name: Name,
  input: Asked<ShopperRequests, Name>,
  patience?: number,
) => Promise<Answer<Output<ShopperRequests, Name>>>

export type Connection = {
  link: Store<Link>
  socket: ShopperSocket
  ask: Ask
  start: () => void
  /** Checks after sleep that the connection works (3 s), and reconnects at once if it does not, without back-off. */
  probe: () => Promise<void>
  /** Reconnects with the identity that is now in storage. */
  again: () => void
  /** Closes the socket for the back/forward cache: an open socket would keep the page out of it. */
  sleep: () => void
  /** Closes the connection for good. */
  stop: () => void
}

const nobody = '00000000-0000-0000-0000-000000000000' as ConversationId
/** A time-out and a disconnect look the same to the client: the request may have arrived or not (D3). */
const unanswered = { ok: false, refusal: { code: 'unavailable' } } as const

/** One socket to the server: states, requests with acks, and `welcomed` on every connect. */
export function createConnection(base: string, identity: Identity, welcomed: (welcome: Welcome) => void): Connection {
  const link = createStore<Link>({ kind: 'connecting' })
  const socket = createSocket(base, identity.auth, ended, identity.site)
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  socket.on('welcome', (welcome) => {
    if (!identity.accept(welcome.token)) return again()
    tries = 0
    link.set({ kind: 'live' })
    welcomed(welcome)
  })
  function ended(rejection?: Rejection): void {
    const code = (rejection?.data?.code ?? rejection?.message) as RefusalCode
    if (rejection && !mayRetry(code)) return link.set({ kind: 'refused', code })
    link.set({ kind: 'lost' })
    later(rejection?.data?.retryAfter ?? backOff(++tries))
  }
  const ask: Ask = async (name, input, patience = 10_000) =>
    ((await socket.ask(name, input, patience).catch(warn)) ?? unanswered) as Answer<never>
  function connect(): void {
    if (!isOver) socket.connect()
  }
  function later(seconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(connect, seconds * 1_000)
  }
  function again(): void {
    clearTimeout(timer)
    if (link.get().kind === 'live') link.set({ kind: 'lost' })
    else if (link.get().kind !== 'lost') link.set({ kind: 'connecting' })
    connect()
  }
  async function probe(): Promise<void> {
    if (link.get().kind === 'refused') return
    tries = 0
    if (!socket.isConnected()) return again()
    // Any answer shows that the connection works. This request changes nothing.
    const answer = await ask('catch-up', { conversation: nobody, after: 0 }, 3_000)
    if (answer === unanswered && link.get().kind === 'live') again()
  }
  function sleep(): void {
    clearTimeout(timer)
    socket.disconnect()
    link.set({ kind: 'asleep' })
  }
  function stop(): void {
    isOver = true
    sleep()
  }

  return { link, socket, ask, probe, again, start: connect, sleep, stop }
}
