import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { ServerProcess } from '../support/server-process'
import { answerTo, rawConnection, upgradeOf } from './raw-connection'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ LIMIT_CONNECTIONS: '100000' })
})
afterAll(() => server.dispose())

const engine = '/?EIO=4&transport=websocket'
const paths = [shopperPath + engine, agentPath + engine, '/healthz', '/live/nowhere/', '/']

/** The request of an upgrade is out of Node's hands: whoever forgets to listen for its errors dies of them. */
test.each(paths)('a connection to %s that breaks while it is being opened takes nobody down with it', async (path) => {
  for (const delay of [0, 1, 2, 5, 20]) {
    for (let times = 0; times < 8; times++) {
      const socket = await rawConnection(server.url)
      socket.write(upgradeOf(server.url, path))
      await pause(delay)
      socket.resetAndDestroy()
    }
  }
  expect(await isAlive()).toBe(true)
})

test.each([
  '/',
  '/live',
  '/live/shopper',
  '/live/shopperx/',
  '/live/nowhere/',
  '/healthz',
  '/console/',
  '/api/agent/me',
])('an upgrade to %s, which is no door, is turned away and closed', async (path) => {
  const socket = await rawConnection(server.url)
  expect(await answerTo(socket, upgradeOf(server.url, path))).toMatch(/^HTTP\/1.1 404 Not Found/)
  if (!socket.closed) await once(socket, 'close', { signal: AbortSignal.timeout(2_000) })
})

test.each([
  // Shoppers may, where a proxy of theirs lets no websocket through.
  ['polling', [agentPath]],
  ...['webtransport', 'nonsense', ''].map((transport) => [transport, [shopperPath, agentPath]] as [string, string[]]),
] as [string, string[]][])('no door opens to %j but where it must', async (transport, paths) => {
  for (const path of paths) {
    expect((await fetch(`${server.url}${path}/?EIO=4&transport=${transport}`)).status).toBe(400)
    expect(
      (await fetch(`${server.url}${path}/?EIO=4&transport=${transport}`, { method: 'POST', body: '40' })).status,
    ).toBe(400)
  }
})

test.each([
  ['half a request', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['nonsense', '\u0016\u0003\u0001\u0000\u0000'],
  ['a header that is too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
  ['two lengths', 'POST /api/session/link HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}'],
  [
    'a length and chunks',
    'POST /api/session/link HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no websocket key', upgradeOf('http://x', shopperPath + engine, { 'sec-websocket-key': '' })],
  ['an unknown connection to be upgraded', upgradeOf('http://x', `${shopperPath}${engine}&sid=__proto__`)],
])('%s on the wire harms nobody', async (_, request) => {
  const socket = await rawConnection(server.url)
  socket.write(request)
  await pause(30)
  socket.resetAndDestroy()
  expect(await isAlive()).toBe(true)
})

const isAlive = () =>
  fetch(`${server.url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
