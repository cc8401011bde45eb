import { fetchFile } from '../../shared/fetch-file'
import type { Refusal } from '../../shared/refusals'
import type { ShopperAuth, ShopperPushes, shopperPath } from '../../shared/shopper-protocol'
import { safely, unawaited } from '../unawaited'
import { writeJson } from '../write-json'
import { openWebsocket } from './websocket'
import type { OpenWire, Wire } from './wire'

/** Why the server's door let nobody in, as its middleware put it. */
export type Rejection = { message: string; data?: Partial<Refusal> }

export type ShopperSocket = {
  on: <Name extends keyof ShopperPushes>(name: Name, listener: ShopperPushes[Name]) => void
  /** Undefined when no answer came within `patience` milliseconds, or before the line broke: nobody knows whether it arrived (D3). */
  ask: (name: string, input: unknown, patience: number) => Promise<unknown>
  isConnected: () => boolean
  /** Tries once; there is one line at a time. */
  connect: () => void
  /** Nothing is told of an end that we make ourselves. */
  disconnect: () => void
}

const path: typeof shopperPath = '/live/shopper'
/** Milliseconds for the server's first packet, and for each further one until it has said how often it will be heard. */
const firstPatience = 10_000

/**
 * The packets that keep a line alive: Engine.IO's type, for its messages also Socket.IO's, the number of an acknowledgement,
 * and an object or a list. Anything else ends it, as a server's goodbye does.
 */
const shape = /^(2|(?:0|4[04])(?={)|4[23](?=\d*\[))(\d*)(.*)$/s

/**
 * Socket.IO's protocol (version 5, on Engine.IO's 4) as far as the widget speaks it: the main namespace, JSON without
 * bytes, requests with acknowledgements, one line at a time. `auth` is asked anew for each; `ended` is told when one that
 * was begun is over. When to try again is its owner's business. The address names the site: a page that is refused at the
 * door, before `auth` is asked for, is told to that site's owner.
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
      // A page that is not allowed to: told as what it is to the shopper, a line that does not come up.
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
  /** Where no websocket passes (a company's proxy), the next try goes by polling, and so on in turn until a websocket has arrived. */
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
      // Whatever has come of an earlier try meanwhile.
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
        // Before anything is left behind: what cannot be written throws.
        wire!.send(`42${id}${writeJson([name, input])}`)
        const timer = setTimeout(answer, patience)
        asked.set(id, answer)
      }),
  }
}
