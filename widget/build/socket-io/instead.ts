/** Files of the libraries in whose place something smaller is put. All else of them runs as it is; their versions are pinned. */
export const instead: Record<string, string> = {
  // One transport; `widget/polling.ts` fetches the other where this one cannot pass.
  'engine.io-client/build/esm/transports/index.js': "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }",
  'engine.io-client/build/esm/index.js': "export { Socket } from './socket.js'\nexport { installTimerFunctions } from './util.js'\nexport { nextTick } from './globals.js'\nexport { transports } from './transports/index.js'",
  // The same without Node, React Native and bytes.
  'engine.io-client/build/esm/transports/websocket.js': `
    import { encodePacket } from 'engine.io-parser'
    import { nextTick } from '../globals.js'
    import { Transport } from '../transport.js'
    export class WS extends Transport {
      get name() {
        return 'websocket'
      }
      doOpen() {
        try {
          this.ws = new WebSocket(this.createUri(this.opts.secure ? 'wss' : 'ws', this.query))
        } catch (error) {
          return this.emitReserved('error', error)
        }
        this.ws.onopen = () => this.onOpen()
        this.ws.onclose = (context) => this.onClose({ description: 'websocket connection closed', context })
        this.ws.onmessage = ({ data }) => this.onData(data)
        this.ws.onerror = (error) => this.onError('websocket error', error)
      }
      write(packets) {
        this.writable = false
        for (const packet of packets) {
          encodePacket(packet, true, (data) => {
            try {
              this.ws.send(data)
            } catch {}
          })
        }
        nextTick(() => {
          this.writable = true
          this.emitReserved('drain')
        })
      }
      doClose() {
        if (!this.ws) return
        this.ws.onerror = () => {}
        this.ws.close()
        this.ws = null
      }
    }`,
  '@socket.io/component-emitter/lib/esm/index.js': `
    export class Emitter {
      listening = new Map()
      on(name, listener) {
        this.listening.set(name, [...(this.listening.get(name) ?? []), listener])
        return this
      }
      once(name, listener) {
        const once = (...told) => {
          this.off(name, once)
          listener.apply(this, told)
        }
        once.of = listener
        return this.on(name, once)
      }
      off(name, listener) {
        if (!name) this.listening.clear()
        else this.listening.set(name, listener ? (this.listening.get(name) ?? []).filter((each) => each !== listener && each.of !== listener) : [])
        return this
      }
      emit(name, ...told) {
        for (const listener of this.listening.get(name) ?? []) listener.apply(this, told)
        return this
      }
    }
    const { emit, off } = Emitter.prototype
    Object.assign(Emitter.prototype, { emitReserved: emit, removeListener: off, removeAllListeners: off })`,
  'engine.io-client/build/esm/globals.js': `
    export const nextTick = (work) => Promise.resolve().then(work)
    export const defaultBinaryType = 'arraybuffer'
    export const createCookieJar = () => {}`,
  'engine.io-client/build/esm/util.js': `
    export const installTimerFunctions = (to) => Object.assign(to, { setTimeoutFn: setTimeout.bind(globalThis), clearTimeoutFn: clearTimeout.bind(globalThis) })
    export const byteLength = (text) => new Blob([text]).size
    export const randomString = () => Math.random().toString(36).slice(2)`,
  // What every browser has by now.
  'engine.io-client/build/esm/contrib/parseuri.js': `
    export function parse(address) {
      const { hostname, port, protocol } = new URL(address)
      return { host: hostname.replace(/[[\\]]/g, ''), port, protocol: protocol.slice(0, -1) }
    }`,
  'engine.io-client/build/esm/contrib/parseqs.js': `
    export const encode = (query) => String(new URLSearchParams(query))
    export const decode = (text) => Object.fromEntries(new URLSearchParams(text))`,
  'socket.io-client/build/esm/contrib/backo2.js': `
    export class Backoff {
      attempts = 0
      constructor(limits) {
        Object.assign(this, limits)
      }
      duration() {
        const even = this.min * 2 ** this.attempts++
        return Math.min(this.max, even * (1 + this.jitter * (2 * Math.random() - 1)))
      }
      reset() {
        this.attempts = 0
      }
    }`,
  // What goes over the socket is JSON: shared/ has no shape with bytes in it. `widget/json-parser.ts` stands for all of socket.io-parser.
  'engine.io-parser/build/esm/index.js': "export { encodePacket } from './encodePacket.js'\nexport { decodePacket } from './decodePacket.js'\nexport const protocol = 4",
  'engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js'
    export const encodePacketToBinary = undefined
    export const encodePacket = ({ type, data }, supportsBinary, callback) => callback(PACKET_TYPES[type] + (data || ''))`,
  'engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js'
    export function decodePacket(encoded) {
      const type = PACKET_TYPES_REVERSE[encoded[0]]
      if (!type) return ERROR_PACKET
      return encoded.length > 1 ? { type, data: encoded.slice(1) } : { type }
    }`,
}
