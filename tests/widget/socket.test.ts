import '../support/web-socket'
import fc from 'fast-check'
import { createServer, type Server as HttpServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Server, type ServerOptions, type Socket } from 'socket.io'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { createSocket, type Rejection, type ShopperSocket } from '../../widget/socket/socket'

// Polling is a file of its own, which a built panel fetches.
vi.mock('../../shared/fetch-file', () => ({ fetchFile: () => import('../../widget/features/polling/polling') }))

const closings: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close()
})

async function listening(http: HttpServer): Promise<string> {
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
}

/** A stock Socket.IO server with our limit on a frame; the transports are those that the widget may come by. */
async function openServer(options: Partial<ServerOptions> = {}): Promise<{ io: Server; base: string }> {
  const http = createServer()
  const io = new Server(http, { path: '/live/shopper', serveClient: false, maxHttpBufferSize: 65_536, ...options })
  closings.push(() => io.close())
  return { io, base: await listening(http) }
}

function open(base: string, auth: object = {}): ShopperSocket & { ended: (Rejection | undefined)[] } {
  const ended: (Rejection | undefined)[] = []
  const socket = createSocket(
    base,
    () => auth as never,
    (rejection) => ended.push(rejection),
  )
  closings.push(socket.disconnect)
  socket.connect()
  return { ...socket, ended }
}
const connected = (socket: ShopperSocket) =>
  vi.waitFor(() => expect(socket.isConnected()).toBe(true), { timeout: 5_000 })

/** As the widget's owner does after a failure: until it is there by the way that this server takes. */
async function persist(socket: ShopperSocket & { ended: unknown[] }): Promise<void> {
  for (let tries = 1; !socket.isConnected(); tries++) {
    await vi.waitFor(() => expect(socket.isConnected() || socket.ended.length === tries).toBe(true), { timeout: 5_000 })
    if (socket.isConnected()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.connect()
  }
}

for (const transport of ['websocket', 'polling'] as const) {
  const there = { transports: [transport] } satisfies Partial<ServerOptions>

  test(`by ${transport}: it shows who it is, hears in order, and whatever JSON it asks comes back (Socket.IO 5)`, async () => {
    const { io, base } = await openServer(there)
    const json = fc.jsonValue({ maxDepth: 3 })
    io.on('connection', (socket) => {
      socket.on('echo', (asked, ack: (answer: unknown) => void) => ack(asked))
      for (let seq = 1; seq <= 50; seq++) socket.emit('event', 'conversation', { seq, words: `„ă ї 한 🍵" ${seq}` })
      socket.emit('seen', socket.handshake.auth)
    })
    const socket = open(base, { token: '„ă\x1e🍵"' })
    const [events, seen] = [[] as number[], [] as unknown[]]
    socket.on('event', (_id, event) => void events.push(event.seq))
    socket.on('seen', (auth: unknown) => void seen.push(auth))
    await persist(socket)
    await vi.waitFor(() => expect(seen).toEqual([{ token: '„ă\x1e🍵"' }]))
    expect(events).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    const comesBack = fc.asyncProperty(json, async (asked) => {
      expect(await socket.ask('echo', asked, 5_000)).toEqual(JSON.parse(JSON.stringify(asked)))
    })
    await fc.assert(comesBack, { numRuns: 50 })
    // Many at once, each with its own answer.
    const many = Array.from({ length: 40 }, (_, index) => `${index} ${'한'.repeat(900)}`)
    expect(await Promise.all(many.map((asked) => socket.ask('echo', asked, 5_000)))).toEqual(many)
  })

  test(`by ${transport}: what the door refuses is told with its reason, a server's goodbye and a cut line without one`, async () => {
    const { io, base } = await openServer(there)
    let refused = true
    io.use((_socket, next) =>
      next(refused ? Object.assign(new Error('limited'), { data: { code: 'limited', retryAfter: 3 } }) : undefined),
    )
    const socket = open(base)
    await vi.waitFor(
      () => {
        if (socket.ended.length && !socket.ended.at(-1)) socket.connect()
        expect(socket.ended.at(-1)).toEqual({ message: 'limited', data: { code: 'limited', retryAfter: 3 } })
      },
      { timeout: 5_000, interval: 200 },
    )
    refused = false
    for (const part of [
      (there: Socket) => there.disconnect(true),
      (there: Socket) => there.conn.close(),
      (there: Socket) => there.disconnect(),
    ]) {
      const welcomed = once(io, 'connection') as Promise<Socket[]>
      socket.connect()
      await connected(socket)
      const ends = socket.ended.length
      const hanging = socket.ask('nobody answers', {}, 60_000)
      part((await welcomed)[0]!)
      expect(await hanging).toBeUndefined()
      await vi.waitFor(() => expect(socket.ended).toHaveLength(ends + 1))
      expect(socket.ended.at(-1)).toBeUndefined()
      expect(socket.isConnected()).toBe(false)
    }
  })

  test(`by ${transport}: it leaves without being told of an end, and the server hears of it`, async () => {
    const { io, base } = await openServer(there)
    const gone = new Promise((resolve) => io.on('connection', (socket) => socket.on('disconnect', resolve)))
    const socket = open(base)
    await persist(socket)
    const ends = socket.ended.length
    socket.disconnect()
    await gone
    expect(socket.ended).toHaveLength(ends)
    expect(await socket.ask('echo', 1, 60_000)).toBeUndefined()
  })

  test(`by ${transport}: it answers pings, and a server that falls silent is given up`, async () => {
    const { io, base } = await openServer({ ...there, pingInterval: 100, pingTimeout: 150 })
    let last: Socket | undefined
    io.on('connection', (socket) => void (last = socket))
    const socket = open(base)
    await persist(socket)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(socket.isConnected()).toBe(true)
    const ends = socket.ended.length
    // No ping and no close: as behind a line that has died.
    const engine = last!.conn as unknown as {
      schedulePing: () => void
      pingIntervalTimer: NodeJS.Timeout
      pingTimeoutTimer: NodeJS.Timeout
    }
    clearTimeout(engine.pingIntervalTimer)
    clearTimeout(engine.pingTimeoutTimer)
    engine.schedulePing = () => undefined
    await vi.waitFor(() => expect(socket.ended).toHaveLength(ends + 1), { timeout: 2_000 })
  })
}

test('no answer in time is no answer, and a late one goes nowhere', async () => {
  const { io, base } = await openServer()
  let late: (answer: unknown) => void
  io.on('connection', (socket) =>
    socket
      .on('slow', (_input, ack: typeof late) => (late = ack))
      .on('quick', (_input, ack: typeof late) => ack('quick')),
  )
  const socket = open(base)
  await connected(socket)
  expect(await socket.ask('slow', {}, 50)).toBeUndefined()
  late!('slow')
  expect(await socket.ask('quick', {}, 5_000)).toBe('quick')
  expect(socket.ended).toEqual([])
})

const handshake = `0${JSON.stringify({ sid: 'x', upgrades: [], pingInterval: 20_000, pingTimeout: 20_000 })}`
test.each([
  '',
  'x',
  '9',
  '0',
  '4',
  '42',
  '42[',
  '42{}',
  '42null',
  '43',
  '430',
  '45',
  '45-1["event",{}]',
  '1',
  '6',
  '2probe',
])('a server that says %j ends the line, and nothing is thrown', async (packet) => {
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  server.on('connection', (line) => {
    line.send(handshake)
    line.on('message', () => [`40{"sid":"x"}`, packet].forEach((each) => line.send(each)))
  })
  closings.push(
    () => http.close(),
    () => server.close(),
  )
  const socket = open(await listening(http))
  await vi.waitFor(() => expect(socket.ended).toEqual([undefined]))
})

test('where nobody listens each try ends once, and the ways are tried in turn until a websocket has passed', async () => {
  const asked: string[] = []
  const http = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://x').searchParams.get('transport')!)
    response.writeHead(502).end()
  })
  http.on('upgrade', (request, line) => {
    asked.push(new URL(request.url!, 'http://x').searchParams.get('transport')!)
    line.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  closings.push(() => http.close())
  const socket = open(await listening(http))
  for (let tries = 1; tries <= 4; tries++) {
    await vi.waitFor(() => expect(socket.ended).toHaveLength(tries))
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (tries < 4) socket.connect()
  }
  expect(asked).toEqual(['websocket', 'polling', 'websocket', 'polling'])
})

/** By websocket, of which a browser tells no reason, and then by polling. */
async function triesBoth(base: string): Promise<(string | undefined)[]> {
  const socket = open(base)
  for (let tries = 1; tries <= 2; tries++) {
    await vi.waitFor(() => expect(socket.ended).toHaveLength(tries))
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (tries < 2) socket.connect()
  }
  return socket.ended.map((rejection) => rejection?.message)
}

test("what the server's entrance refuses is told with its reason once the way is one that lets a page read it (T4)", async () => {
  const { base } = await openServer({ allowRequest: (_request, answer) => answer('forbidden', false) })
  expect(await triesBoth(base)).toEqual([undefined, 'forbidden'])
})

test.each(['<h1>Forbidden</h1>', '{"message":"forbidden"}', ''])(
  '"%s" is no refusal of ours, but of something on the way',
  async (body) => {
    const http = createServer((_request, response) => response.writeHead(403).end(body))
    http.on('upgrade', (_request, line) => line.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
    closings.push(() => http.close())
    expect(await triesBoth(await listening(http))).toEqual([undefined, undefined])
  },
)

test('once a websocket has passed, a line that breaks is no reason to try anything else', async () => {
  const { io, base } = await openServer({ transports: ['websocket'] })
  const asked: string[] = []
  const socket = open(base)
  await connected(socket)
  const port = Number(new URL(base).port)
  await io.close()
  await vi.waitFor(() => expect(socket.ended).toHaveLength(1))
  const dead = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://x').searchParams.get('transport')!)
    response.writeHead(502).end()
  })
  dead.on('upgrade', (_request, line) => {
    asked.push('websocket')
    line.destroy()
  })
  closings.push(() => dead.close())
  dead.listen(port, '127.0.0.1')
  await once(dead, 'listening')
  for (let tries = 2; tries <= 4; tries++) {
    socket.connect()
    await vi.waitFor(() => expect(socket.ended).toHaveLength(tries))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(asked).toEqual(['websocket', 'websocket', 'websocket'])
})

test('who it is is asked anew for each line, and what a line says after it was given up goes nowhere', async () => {
  const { io, base } = await openServer({ transports: ['websocket'] })
  const shown: unknown[] = []
  io.on('connection', (there) => {
    shown.push(there.handshake.auth)
    there.emit('event', 'conversation', { seq: shown.length })
  })
  let token = 0
  const heard: number[] = []
  const socket = createSocket(
    base,
    () => ({ token: String(++token) }) as never,
    () => undefined,
  )
  closings.push(socket.disconnect)
  socket.on('event', (_id, { seq }) => {
    heard.push(seq)
    // In the midst of a packet: the line that it came by is over then.
    if (seq < 3) socket.connect()
  })
  socket.connect()
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]))
  expect(shown).toEqual([{ token: '1' }, { token: '2' }, { token: '3' }])
  expect(socket.isConnected()).toBe(true)
})

test("a listener's fault ends neither the line nor what else the packets say, and what cannot be written is refused", async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  closings.push(() => warned.mockRestore())
  const { io, base } = await openServer({ transports: ['polling'] })
  io.on('connection', (there) => {
    there.on('echo', (asked, ack: (answer: unknown) => void) => ack(asked))
    for (let seq = 1; seq <= 3; seq++) there.emit('event', 'conversation', { seq })
  })
  const socket = open(base)
  const heard: number[] = []
  socket.on('event', (_id, { seq }) => {
    heard.push(seq)
    throw new Error('ours')
  })
  await persist(socket)
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]))
  expect(warned).toHaveBeenCalledTimes(3)
  await expect(socket.ask('echo', 1n, 60_000)).rejects.toThrow('BigInt')
  expect(await socket.ask('echo', 'still here', 5_000)).toBe('still here')
})

test('a page that may open no websocket at all is told of an end like any other', async () => {
  const { WebSocket } = globalThis
  closings.push(() => Object.assign(globalThis, { WebSocket }))
  Object.assign(globalThis, {
    WebSocket: class {
      constructor() {
        throw new Error('mixed content')
      }
    },
  })
  const socket = open('https://127.0.0.1:9/')
  expect(socket.ended).toEqual([])
  await vi.waitFor(() => expect(socket.ended).toEqual([undefined]))
})
