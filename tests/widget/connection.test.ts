import '../support/web-socket'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { RefusalCode } from '../../shared/refusals'
import { createConnection, type Connection } from '../../widget/connection'
import { createIdentity } from '../../widget/identity'
import { createShelf } from '../../widget/shelf'
import { TabStorage } from './tab-storage'

// Polling is a file of its own, which a built panel fetches.
vi.mock('../../shared/fetch-file', () => ({ fetchFile: () => import('../../widget/features/polling/polling') }))

/** A real Socket.IO server that greets as ours does; the widget's own client connects to it. */
let io: Server
let base: string
let storage: TabStorage
let refuse: { code: RefusalCode; retryAfter?: number } | null
let greeted: (string | null)[]
let sockets: Socket[]
let opened: Connection[]
let deaf: boolean

beforeEach(async () => {
  ;[storage, refuse, greeted, sockets, opened, deaf] = [new TabStorage(), null, [], [], [], false]
  const http = createServer()
  io = new Server(http, { path: '/live/shopper', transports: ['websocket'], serveClient: false })
  io.use((_socket, next) => next(refuse ? Object.assign(new Error(refuse.code), { data: refuse }) : undefined))
  io.on('connection', (socket) => {
    const { token } = socket.handshake.auth as { token: string | null }
    greeted.push(token)
    sockets.push(socket)
    socket.emit('welcome', { token: token ?? `token-${greeted.length}` })
    socket.on(
      'catch-up',
      (_input, ack: (answer: unknown) => void) => void (deaf || ack({ ok: false, refusal: { code: 'not-found' } })),
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
})
afterEach(async () => {
  for (const connection of opened) connection.stop()
  await io.close()
})

function connect(): Connection {
  const connection = createConnection(
    base,
    createIdentity('mugs', createShelf('mugs', storage), () => 'en'),
    () => {},
  )
  opened.push(connection)
  connection.start()
  return connection
}
const kind = ({ link }: Connection) => link.get().kind
const until = (check: () => unknown) => vi.waitFor(() => expect(check()).toBe(true), { timeout: 8_000 })

test('the token of the first welcome is kept, and shown on every later connect', async () => {
  const first = connect()
  await until(() => kind(first) === 'live')
  expect(storage.getItem('counterbell:mugs:token')).toBe('token-1')
  sockets[0]!.conn.close()
  await until(() => greeted.length === 2 && kind(first) === 'live')
  expect(greeted).toEqual([null, 'token-1'])
})

test('when another tab has become somebody first, this one connects again as them', async () => {
  const welcomed: unknown[] = []
  const tab = createConnection(
    base,
    createIdentity('mugs', createShelf('mugs', storage), () => 'en'),
    (welcome) => welcomed.push(welcome),
  )
  opened.push(tab)
  io.once('connection', () => storage.setItem('counterbell:mugs:token', 'of the other tab'))
  tab.start()
  await until(() => kind(tab) === 'live')
  expect(greeted).toEqual([null, 'of the other tab'])
  expect(welcomed).toHaveLength(1)
  expect(storage.getItem('counterbell:mugs:token')).toBe('of the other tab')
})

test.each(['not-found', 'forbidden', 'other-version'] as const)(
  '"%s" at the door is told, and not asked again',
  async (code) => {
    refuse = { code }
    const tab = connect()
    await until(() => kind(tab) === 'refused')
    expect(tab.link.get()).toEqual({ kind: 'refused', code })
    refuse = null
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(greeted).toEqual([])
  },
)

test('"limited" at the door is asked again when the server says so', async () => {
  refuse = { code: 'limited', retryAfter: 0.3 }
  const tab = connect()
  await until(() => kind(tab) === 'lost')
  refuse = null
  await until(() => kind(tab) === 'live')
  expect(greeted).toHaveLength(1)
})

test('a request on a lost line is answered at once as unavailable, never left hanging (D3)', async () => {
  const tab = connect()
  await until(() => kind(tab) === 'live')
  io.on('connection', (socket) => socket.on('send', () => socket.conn.close()))
  tab.again()
  await until(() => greeted.length === 2 && kind(tab) === 'live')
  const answer = await tab.ask('send', { clientMessageId: 'abcdefghijklmnopqrst', text: 'hello' })
  expect(answer).toEqual({ ok: false, refusal: { code: 'unavailable' } })
  expect(kind(tab)).toBe('lost')
})

test(
  'a page that comes back finds out within seconds that its line is dead, and takes a new one (F12)',
  { timeout: 10_000 },
  async () => {
    const tab = connect()
    await until(() => kind(tab) === 'live')
    deaf = true
    const probing = tab.probe()
    await until(() => greeted.length === 2)
    deaf = false
    await probing
    expect(sockets[0]!.connected).toBe(false)
  },
)

test('tries come ever later, and soon again once the page is looked at anew (S)', async () => {
  await io.close()
  // No spread, and hundredths of seconds.
  onTestFinished(() => void vi.restoreAllMocks())
  vi.spyOn(Math, 'random').mockReturnValue(-0.49)
  const waits = vi.spyOn(globalThis, 'setTimeout')
  const backOffs = () => waits.mock.calls.flatMap(([run, ms]) => (run.name === 'connect' ? [Math.round(ms!)] : []))
  const tab = connect()
  await vi.waitFor(() => expect(backOffs()).toEqual([10, 20, 40, 80, 160, 300, 300]), { timeout: 8_000, interval: 20 })
  await tab.probe()
  await vi.waitFor(() => expect(backOffs().slice(7, 9)).toEqual([10, 20]))
})

test('what was stopped for good is not begun again', async () => {
  const tab = connect()
  await until(() => kind(tab) === 'live')
  tab.stop()
  tab.start()
  tab.again()
  await tab.probe()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(greeted).toHaveLength(1)
})

test('a living line is left alone by the probe', async () => {
  const tab = connect()
  await until(() => kind(tab) === 'live')
  await tab.probe()
  expect(greeted.length).toBe(1)
})

test('a page that goes into the back/forward cache has no open socket, and connects again when it is shown', async () => {
  const tab = connect()
  await until(() => kind(tab) === 'live')
  tab.sleep()
  await until(() => !sockets[0]!.connected)
  expect(kind(tab)).toBe('asleep')
  await tab.probe()
  await until(() => kind(tab) === 'live')
})
