import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { shopperPath } from '../../shared/shopper-protocol'
import { firstSite, setUpOwner, type SignedIn } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { openAgent, openShopper } from '../support/sockets'
import { knock, rawConnection, upgradeOf, writePacket } from './raw-connection'

let server: ServerProcess
let ana: SignedIn
let site: string
beforeAll(async () => {
  server = await ServerProcess.start({ LIMIT_CONNECTIONS: '100000' })
  ana = await setUpOwner(server)
  site = (await firstSite(ana)).key
})
/** Each test stops it. */
afterEach(() => server.begin())
afterAll(() => server.dispose())

const ioana = async () => (await openShopper(server.url, { site })).socket
const status = (path: string) =>
  fetch(server.url + path).then(
    (response) => response.status,
    () => null,
  )

test('its log says when it opens and closes, for whoever wants to know (H11)', async () => {
  await server.stop()
  const said = server.output.length
  await server.begin({ LOG_LEVEL: 'info' })
  await server.stop()
  const lines = [...server.output.slice(said).matchAll(/"msg":"([^"]+)"/g)].map(([, words]) => words)
  expect(lines).toEqual([`Server listening at ${server.url}`, 'letting everybody go', 'closed'])
})

describe('a server that is told to stop (F11, H4)', () => {
  test('is not ready any more, lets nobody in, and sends everybody off in batches, before it ends well', async () => {
    const sockets = await Promise.all(Array.from({ length: 160 }, ioana))
    const reasons: string[] = []
    for (const socket of sockets) socket.on('disconnect', (reason) => reasons.push(reason))
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
    const ends = server.stop()
    await pause(200)
    expect([await status('/healthz'), await status('/readyz'), await knock(server.url, shopperPath, {})]).toEqual([
      200,
      503,
      'unavailable',
    ])
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.length).toBeLessThan(160)
    expect(await ends).toBe(0)
    await pause(50)
    // Not "io server disconnect", after which a client would stay away.
    expect([reasons.length, new Set(reasons)]).toEqual([160, new Set(['transport close'])])
  })

  test('ends within seconds, also for those who linger: half a request, a silent connection, one that was let in and says nothing', async () => {
    const agent = await openAgent(ana)
    const [silent, half, unnamed] = [
      await rawConnection(server.url),
      await rawConnection(server.url),
      await rawConnection(server.url),
    ]
    half.write(
      'POST /api/session/link HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    )
    unnamed.write(upgradeOf(server.url, `${shopperPath}/?EIO=4&transport=websocket`))
    await once(unnamed, 'data')
    const outside = await ioana()
    writePacket(outside, '41')
    await pause(50)
    const began = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - began).toBeLessThan(6_000)
    for (const socket of [silent, half, unnamed]) socket.destroy()
    expect(agent.socket.connected).toBe(false)
  })

  test('begun again on the same data, it goes on; what was acknowledged is there (H6)', async () => {
    const { socket, ask, welcome } = await openShopper(server.url, { site })
    const { conversation, seq } = await ask('send', {
      clientMessageId: 'a-message-before-the-stop',
      text: 'Still there?',
    })
    expect(await server.stop()).toBe(0)
    socket.close()
    await server.begin()
    const again = await openShopper(server.url, { site, token: welcome.token })
    expect([again.welcome.conversation?.id, again.welcome.conversation!.head.seq >= seq]).toEqual([conversation, true])
    again.socket.close()
    await server.stop()
  })

  test('by SIGINT and then by SIGTERM stops once', async () => {
    const sockets = await Promise.all(Array.from({ length: 60 }, ioana))
    server.signal('SIGINT')
    await pause(20)
    expect(await server.stop()).toBe(0)
    for (const socket of sockets) socket.close()
    expect(server.output).not.toMatch(/Error|"level":(50|60)/)
  })
})
