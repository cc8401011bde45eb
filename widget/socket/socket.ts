import { fetchFile } from '../../shared/fetch-file'
import type { Refusal } from '../../shared/refusals'
import type { ShopperAuth, ShopperPushes, shopperPath } from '../../shared/shopper-protocol'
import { safely, unawaited } from '../unawaited'
import { writeJson } from '../write-json'
import { openWebsocket } from './websocket'
import type { OpenWire, Wire } from './wire'

/** Why the server refused the connection, as its middleware says it. */
export type Rejection = { message: string; data?: Partial<Refusal> }

export type ShopperSocket = {
  on: <Name extends keyof ShopperPushes>(name: Name, listener: ShopperPushes[Name]) => void
  /**
   * Undefined if no answer came within `patience` milliseconds or before the connection ended: the request may have
   * arrived or not (D3).
   */
  ask: (name: string, input: unknown, patience: number) => Promise<unknown>
  isConnected: () => boolean
  /** Tries once. There is one connection at a time. */
  connect: () => void
  /** Closes the connection without a call of `ended`. */
  disconnect: () => void
}

const path: typeof shopperPath = '/live/shopper'
/**
 * Milliseconds to wait for the server's first packet, and for each further one until the server has told its ping
 * interval.
 */
const firstPatience = 10_000

/**
 * The packets of a healthy connection: Engine.IO's type, for messages also Socket.IO's type, the number of an
 * acknowledgement, and an object or a list. Any other packet closes the connection, as the server's close packet does.
 */
const shape = /^(2|(?:0|4[04])(?={)|4[23](?=\d*\[))(\d*)(.*)$/s

/**
 * The part of Socket.IO's protocol (version 5, on Engine.IO 4) that the widget needs: the main namespace, JSON without
 * binary data, requests with acknowledgements, one connection at a time. `auth` is called for each connection. `ended`
 * is called when a connection that was begun is over; the caller decides when to try again. The address names the site:
 * if the server refuses the page before `auth`, the site's owner still learns of it.
 */
export function createSocket(
  base: string,
  auth: () => ShopperAuth,
  ended: (rejection?: Rejection) => void,
  site = '',
): ShopperSocket {
  const url = `${base.replace(/\/$/, '')}${path}/?EIO=4&site=${encodeURIComponent(site)}&transport=`
  const listeners = new Map<unknown, ((...told: unknown[]) => void)[]>()
  const asked = new Map<string, (answer?: unknown) => void>()
  let openWire: OpenWire = openWebsocket
  let tried = openWire
  let wire: Wire | null = null
  let connected = false
  let websocketsPass = false
  let silenceAllowed = firstPatience
  let silence: ReturnType<typeof setTimeout> | undefined
  let count = 0

  function connect(): void {
    disconnect()
    silenceAllowed = firstPatience
    tried = openWire
    listen()
    try {
      const own: Wire = tried(
        url,
        (packet) => wire === own && safely(() => hear(packet)),
        () => wire === own && end(),
      )
      wire = own
    } catch {
      // The page's policy (CSP) forbids the connection. For the shopper, this is a connection that fails.
      clearTimeout(silence)
      silence = setTimeout(end)
    }
  }
  function disconnect(): void {
    clearTimeout(silence)
    wire?.close()
    wire = null
    connected = false
    for (const answer of asked.values()) answer()
  }
  function end(rejection?: Rejection): void {
    if (silenceAllowed === firstPatience && !websocketsPass) unawaited(tryOtherWay())
    disconnect()
    ended(rejection)
  }
  /**
   * Where a websocket fails (a company's proxy), the next try uses polling. Tries alternate until a websocket has
   * worked.
   */
  async function tryOtherWay(): Promise<void> {
    openWire =
      tried === openWebsocket
        ? (await fetchFile<typeof import('../features/polling/polling')>('polling')).openPolling
        : openWebsocket
  }
  function listen(): void {
    clearTimeout(silence)
    silence = setTimeout(end, silenceAllowed)
  }
  function hear(packet: string): void {
    const [, type, id = '', json] = shape.exec(packet) ?? []
    let content: unknown
    try {
      content = json && JSON.parse(json)
    } catch {
      return end()
    }
    if (type === '0') {
      const { pingInterval, pingTimeout } = content as { pingInterval: number; pingTimeout: number }
      silenceAllowed = pingInterval + pingTimeout
      wire!.send(`40${writeJson(auth())}`)
    } else if (type === '2') wire!.send('3')
    else if (type === '40') {
      connected = true
      // `tryOtherWay` may have changed it meanwhile: stay with the transport that works.
      openWire = tried
      websocketsPass ||= tried === openWebsocket
    } else if (type === '42') {
      const [name, ...told] = content as unknown[]
      for (const listener of listeners.get(name) ?? []) listener(...told)
    } else if (type === '43') asked.get(id)?.((content as unknown[])[0])
    else return end(content as Rejection | undefined)
    if (wire) listen()
  }

  return {
    connect,
    disconnect,
    isConnected: () => connected,
    on: (name, listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener as never]),
    ask: (name, input, patience) =>
      new Promise((resolve) => {
        if (!connected) return resolve(undefined)
        const id = String(count++)
        const answer = (given?: unknown) => {
          clearTimeout(timer)
          asked.delete(id)
          resolve(given)
        }
        // Before the request is registered: `writeJson` may throw.
        wire!.send(`42${id}${writeJson([name, input])}`)
        const timer = setTimeout(answer, patience)
        asked.set(id, answer)
      }),
  }
}
