/** By file of the libraries: methods that nobody calls, and text that is put in the place of other text. */
type Cut = { methods: string[]; texts: Record<string, string> }

const all = (texts: string[], to: string) => Object.fromEntries(texts.map((text) => [text, to]))

/**
 * What the widget has no use for: settings that nobody gives, lists that nobody fills, events that nobody hears, advice to
 * developers. esbuild keeps a class whole, and leaves out by itself only what follows from these.
 */
export const cuts: Record<string, Cut> = {
  'engine.io-client/build/esm/socket.js': {
    methods: ['_probe', 'send', '_filterUpgrades'],
    texts: {
      ...all(['typeof location !== "undefined"', 'typeof addEventListener === "function"', 'typeof removeEventListener === "function"'], 'true'),
      ...all(['this.opts.autoUnref', 'this.opts.closeOnBeforeunload', 'this.opts.rememberUpgrade', 'this.opts.withCredentials', 'this.opts.tryAllTransports', 'this.opts.upgrade', 'this.upgrading'], 'false'),
      ...all(['uri && "object" === typeof uri', 'typeof this.opts.query === "string"', 'typeof opts.transports[0] === "function"', '"function" === typeof data', '"function" === typeof options'], 'false'),
      ...all(['opts.transportImplementations', 'this.opts.transportOptions[name]', '(_a = opts.transports)'], 'null'),
      ...all(['this._upgrades = this._filterUpgrades(data.upgrades);', 'this._upgrades = [];', 'Socket.priorWebsocketSuccess = "websocket" === this.transport.name;', 'Socket.priorWebsocketSuccess = false;'], ''),
      ...all(['"handshake", data', '"heartbeat"', '"ping"', '"pong"', '"message", packet.data', '"packetCreate", packet'].map((told) => `this.emitReserved(${told});`), ''),
      ...all(['agent: false,', 'upgrade: true,', 'rememberUpgrade: false,', 'rejectUnauthorized: true,', 'transportOptions: {},', 'closeOnBeforeunload: false,'], ''),
      ...all(['else if (opts.host) {\n            opts.hostname = parse(opts.host).host;\n        }', 'if (parsedUri.query)\n                opts.query = parsedUri.query;'], ''),
      // No upgrade to wait for: there is one transport at a time.
      'const cleanupAndClose = () => {\n            this.off("upgrade", cleanupAndClose);\n            this.off("upgradeError", cleanupAndClose);\n            close();\n        };': '',
      'const waitForUpgrade = () => {\n            // wait for upgrade to finish since we can\'t send packets while pausing a transport\n            this.once("upgrade", cleanupAndClose);\n            this.once("upgradeError", cleanupAndClose);\n        };': '',
      'perMessageDeflate: {\n                threshold: 1024,\n            },': '',
    },
  },
  'engine.io-client/build/esm/transport.js': { methods: ['pause'], texts: {} },
  'socket.io-client/build/esm/socket.js': {
    methods: [
      ...['onAny', 'prependAny', 'offAny', 'listenersAny', 'onAnyOutgoing', 'prependAnyOutgoing', 'offAnyOutgoing', 'listenersAnyOutgoing'],
      ...['send', '_addToQueue', '_drainQueue', 'compress', 'get volatile', 'get disconnected'],
    ],
    texts: {
      ...all(['RESERVED_EVENTS.hasOwnProperty(ev)', 'this.flags.volatile'], 'false'),
      ...all(['this._opts.retries', 'this._anyListeners', 'this._anyOutgoingListeners'], 'null'),
      'const isTransportWritable = (_b = (_a = this.io.engine) === null || _a === void 0 ? void 0 : _a.transport) === null || _b === void 0 ? void 0 : _b.writable;': 'const isTransportWritable = true',
      ...all(['this._queue = [];', 'this._queueSeq = 0;', 'this._drainQueue(true);'], ''),
      // The recovery of a connection's state, which our server does not offer: we catch up from the log.
      ...all(['this.recovered = false;', 'this.recovered = pid && this._pid === pid;', 'this._pid = pid;'], ''),
      'this._pid': 'null',
      '"It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)"': '',
    },
  },
  'socket.io-client/build/esm/manager.js': {
    methods: ['connect', 'disconnect'],
    texts: {
      // `import *` would have esbuild copy the names by `for … in`, which trips over what a page has added to Object.prototype.
      'import * as parser from "socket.io-parser"': 'import { Encoder, Decoder } from "socket.io-parser"\nconst parser = { Encoder, Decoder }',
      'opts.parser': 'null',
      'this.opts.autoUnref': 'false',
      ...all(['setMin', 'setMax', 'setJitter'].map((set) => `(_a = this.backoff) === null || _a === void 0 ? void 0 : _a.${set}(v);`), ''),
      ...all(['"ping"', '"reconnect", attempt', '"reconnect_error", err', '"reconnect_failed"', '"reconnect_attempt", self.backoff.attempts'].map((told) => `this.emitReserved(${told});`), ''),
    },
  },
}

/** `text` of one of the libraries' files without what `cuts` says; an error where that is no longer there. */
export function cut(file: string, text: string): string {
  const { methods, texts } = cuts[file] ?? { methods: [], texts: {} }
  const shorter = methods.reduce((rest, method) => replace(file, rest, methodOf(method), ''), text)
  return Object.entries(texts).reduce((rest, [from, to]) => replace(file, rest, from, to), shorter)
}

/** The libraries are built with four spaces to a level: a method ends with the first brace that stands below its name. */
const methodOf = (name: string) => new RegExp(`^    ${name}\\(.*\\) \\{(?: \\}|[^]*?\\n    \\})\\n`, 'gm')

function replace(file: string, text: string, from: string | RegExp, to: string): string {
  const replaced = text.replaceAll(from, () => to)
  if (replaced === text) throw new Error(`${file} no longer has ${from}`)
  return replaced
}
