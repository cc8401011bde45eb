import type { Plugin } from 'esbuild'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files of the libraries in whose place something smaller is put. All else of them runs as it is; their versions are pinned. */
const instead: Record<string, string> = {
  // One transport; `widget/polling.ts` fetches the other where this one cannot pass.
  'engine.io-client/build/esm/transports/index.js': "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }",
  'engine.io-client/build/esm/index.js': "export { Socket } from './socket.js'\nexport { installTimerFunctions } from './util.js'\nexport { nextTick } from './globals.js'",
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
      const { hostname, port, protocol, search } = new URL(address)
      return { host: hostname.replace(/[[\\]]/g, ''), port, protocol: protocol.slice(0, -1), query: search.slice(1) }
    }`,
  'engine.io-client/build/esm/contrib/parseqs.js': `
    export const encode = (query) => String(new URLSearchParams(query))
    export const decode = (text) => Object.fromEntries(new URLSearchParams(text))`,
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

/** Names that are the libraries' alone, so that the build may shorten them: what they keep to themselves, and long ones of theirs. */
export const namesOfSocketIo = new RegExp(
  `^(_[a-zA-Z].*|${[
    ...['emitReserved', 'setTimeoutFn', 'clearTimeoutFn', 'receiveBuffer', 'sendBuffer', 'writeBuffer', 'notifyOutgoingListeners', 'removeAllListeners', 'emitBuffered', 'subEvents'],
    ...['priorWebsocketSuccess', 'onHandshake', 'createTransport', 'setTransport', 'transportOptions', 'transportImplementations', 'tryAllTransports', 'rememberUpgrade', 'supportsBinary'],
    ...['closeOnBeforeunload', 'addTrailingSlash', 'rejectUnauthorized', 'timestampParam', 'timestampRequests', 'perMessageDeflate', 'autoUnref', 'useNativeTimers', 'ackTimeout'],
    ...['reconnectionAttempts', 'reconnectionDelay', 'reconnectionDelayMax', 'randomizationFactor', 'maybeReconnectOnOpen', 'skipReconnect', 'onreconnect', 'ondecoded', 'onpacket'],
  ].join('|')})$`,
)

/** Methods that are taken out of the libraries' classes, because nobody calls them: esbuild keeps a class whole. */
const without: Record<string, string[]> = {
  'engine.io-client/build/esm/socket.js': ['_probe', 'send'],
  'engine.io-client/build/esm/transport.js': ['pause'],
  'socket.io-client/build/esm/socket.js': [
    ...['onAny', 'prependAny', 'offAny', 'listenersAny', 'onAnyOutgoing', 'prependAnyOutgoing', 'offAnyOutgoing', 'listenersAnyOutgoing'],
    ...['send', '_addToQueue', 'compress', 'get volatile', 'get disconnected'],
  ],
  'socket.io-client/build/esm/manager.js': ['connect', 'disconnect'],
}

/** `import *` would have esbuild copy the names by `for … in`, which trips over what a page has added to Object.prototype. */
const namesOfParser = ['import * as parser from "socket.io-parser"', 'import { Encoder, Decoder } from "socket.io-parser"\nconst parser = { Encoder, Decoder }'] as const

/**
 * Takes of Socket.IO's client what the widget needs to speak to any server of its version: `Manager` and `Socket`, the
 * websocket, JSON. `socket.io-client` is then the manager's module; the address, its options and the events are the library's.
 */
export function smallSocketIo(root: string): Plugin {
  // Where it really is: the names that esbuild gives us have no links in them.
  const modules = realpathSync(join(root, 'node_modules'))
  return {
    name: 'small-socket-io',
    setup(plugin) {
      const left = new Set([...Object.keys(instead), ...Object.keys(without)])
      plugin.onResolve({ filter: /^socket\.io-client$/ }, () => ({ path: join(modules, 'socket.io-client/build/esm/manager.js') }))
      plugin.onResolve({ filter: /^socket\.io-parser$/ }, () => ({ path: join(root, 'widget/json-parser.ts') }))
      plugin.onResolve({ filter: /^engine\.io-client$/ }, ({ importer }) => (importer.endsWith('widget/polling.ts') ? { path: join(modules, 'engine.io-client/build/esm/transports/polling-fetch.js') } : undefined))
      // Polling packs several packets into one request; the code for that stays in its chunk.
      plugin.onResolve({ filter: /^engine\.io-parser$/ }, ({ importer }) => (importer.endsWith('polling.js') ? { path: join(modules, 'engine.io-parser/build/esm/index.js'), suffix: '?whole' } : undefined))
      plugin.onLoad({ filter: /((engine|socket)\.io-(client|parser)\/build|component-emitter\/lib)\/esm\/.*\.js$/ }, async ({ path, suffix }) => {
        if (suffix) return undefined
        const file = path.slice(modules.length + 1)
        left.delete(file)
        const text = instead[file] ?? (without[file] ?? []).reduce(takeOut(file), await readFile(path, 'utf8'))
        return { contents: text.replace(...namesOfParser), loader: 'js' }
      })
      plugin.onEnd(() => {
        if (left.size > 0) throw new Error(`Socket.IO's client is no longer made of ${[...left].join(', ')}`)
      })
    },
  }
}

/** The libraries are built with four spaces to a level: a method ends with the first brace that stands below its name. */
const takeOut = (file: string) => (text: string, method: string): string => {
  const rest = text.replace(new RegExp(`^    ${method}\\(.*\\) \\{(?: \\}|[^]*?\\n    \\})\\n`, 'm'), '')
  if (rest === text) throw new Error(`${file} has no method ${method} any more`)
  return rest
}
