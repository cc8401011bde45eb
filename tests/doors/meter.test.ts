import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { borrow } from '../support/borrow'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { openAgent, openShopper } from '../support/sockets'
import { unsent } from '../support/unsent'
import { attackerAt, frameOf, intruderAt, times, type Whence } from './meter-attacks'
import { knock } from './raw-connection'
import { clientId } from './scene'

let app: OpenApp
afterEach(() => app.dispose())
// The first of them waits for the server to be built.
beforeAll(() => borrow('build'), 120_000)

const limits = { LIMIT_REQUESTS: '100', TRUST_PROXY: '1' }
const [mallory, ioana] = ['198.51.100.66', '203.0.113.7']

/** What a client may send without anybody asking, each as a frame that asks for little and is many. */
const floods: Record<string, () => Buffer> = {
  'requests that there are not': () => frameOf('42["x"]'),
  'unknown namespaces': () => frameOf('40/x,'),
  'WebSocket pings': () => frameOf('', 9),
  'WebSocket pongs': () => frameOf('', 10),
  'fragments without an end': () => Buffer.from([0x00, 0x80, 0, 0, 0, 0]),
  'goodbyes and hellos': () => frameOf('41'),
  'acknowledgements of nothing': () => frameOf('431[]'),
  'heartbeats of Engine.IO': () => frameOf('3'),
}

describe.each([
  ['shopper', shopperPath],
  ['agent', agentPath],
] as const)('at the door of each %s', (_, path) => {
  test.each(Object.entries(floods))(
    'a flood of %s closes the connection and shuts its address out for a while; nobody else notices (H14)',
    async (name, frame) => {
      app = await openApp(limits)
      const attacker = await attackerAt({ url: app.url, path, address: mallory })
      if (name.startsWith('fragments')) attacker.send(Buffer.from([0x01, 0x80, 0, 0, 0, 0]))
      attacker.send(...times(250, frame))
      expect(await attacker.isCutOff()).toBe(true)
      const headers = { 'x-forwarded-for': mallory, origin: app.url }
      expect(await knock(app.url, path, headers)).toBe('limited')
      expect(await knock(app.url, path, { ...headers, 'x-forwarded-for': ioana })).toBe('open')
    },
  )
})

test('up to twice its budget a connection is answered, beyond the first half with a refusal (H14)', async () => {
  app = await openApp(limits)
  const attacker = await intruderAt({ url: app.url, site: app.site.key, address: mallory })
  attacker.send(...times(190, (index) => frameOf(`42${index}["catch-me"]`)))
  await pause(300)
  expect([attacker.isClosed(), attacker.heard().split('"limited"').length - 1]).toEqual([false, 91])
  attacker.send(...times(20, () => frameOf('42["x"]')))
  expect(await attacker.isCutOff()).toBe(true)
})

test('few and heavy frames count as many light ones', async () => {
  app = await openApp(limits)
  const attacker = await intruderAt({ url: app.url, site: app.site.key, address: mallory })
  attacker.send(...times(16, () => frameOf(`42["typing",${JSON.stringify('x'.repeat(60_000))}]`)))
  expect(await attacker.isCutOff()).toBe(true)
})

test('who does not read what was asked for is given one page at a time, and is cut off (H14)', async () => {
  app = await openApp({ ...limits, LIMIT_REQUESTS: '1000' })
  const { conversation, token } = await talkative()
  const before = process.memoryUsage().rss
  const attackers = await Promise.all(
    Array.from({ length: 6 }, () => intruderAt({ url: app.url, site: app.site.key, token, address: mallory })),
  )
  for (const { socket, send } of attackers) {
    socket.pause()
    send(...times(190, (index) => frameOf(`42${index}${JSON.stringify(['catch-up', { conversation, after: 0 }])}`)))
  }
  await pause(2_000)
  // 1,140 pages of 64 KiB are 71 MB, and several times that as text and objects.
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(120)
  // Nor does the kernel hold what they do not take.
  await expect.poll(() => unsent(Number(new URL(app.url).port)), { timeout: 40_000 }).toBe(0)
  expect(await Promise.all(attackers.map((each) => each.isCutOff(25_000)))).toEqual(attackers.map(() => true))
}, 60_000)

test('pushes to somebody who reads nothing end their connection, and nobody else is shut out for it', async () => {
  app = await openApp({ ...limits, LIMIT_REQUESTS: '100000' })
  const { conversation, token } = await talkative()
  const reads = await openShopper(app.url, { site: app.site.key, token, address: ioana })
  const sleeper = await intruderAt({ url: app.url, site: app.site.key, token, address: mallory })
  sleeper.socket.pause()
  for (let said = 0; said < 2_000 && !sleeper.isClosed(); said += 20) {
    await Promise.all(
      Array.from({ length: 20 }, () => reads.ask('send', { clientMessageId: clientId(), text: 'x'.repeat(4_000) })),
    )
  }
  expect(await sleeper.isCutOff(25_000)).toBe(true)
  expect(await knock(app.url, shopperPath, { 'x-forwarded-for': mallory, origin: app.url })).toBe('open')
  expect((await reads.ask('catch-up', { conversation, after: 0 })).head.seq).toBeGreaterThan(20)
}, 60_000)

test('all pages that a console of forty threads asks for at once are answered', async () => {
  app = await openApp({ LIMIT_REQUESTS: '400', LIMIT_CONNECTIONS: '300' })
  const ana = await hire(app)
  const conversations = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const { ask, socket } = await openShopper(app.url, { site: app.site.key })
      const { conversation } = await ask('send', { clientMessageId: clientId(), text: 'Is the kiln on?' })
      socket.close()
      return conversation
    }),
  )
  const { ask, socket } = await openAgent(ana)
  const asked = conversations.flatMap((conversation) => [
    ask('watch', { conversation }),
    ask('catch-up', { conversation, after: 0 }),
    ask('seen', { conversation, seq: 1 }),
  ])
  await Promise.all([...asked, ...(['queue', 'mine', 'left', 'all'] as const).map((list) => ask('inbox', { list }))])
  expect(socket.connected).toBe(true)
}, 30_000)

test('many shoppers behind one address are many, not a flood: of them who sends more than an equal share is closed', async () => {
  app = await openApp({ LIMIT_REQUESTS: '40', TRUST_PROXY: '1' })
  const crowd = await Promise.all(
    Array.from({ length: 20 }, () => openShopper(app.url, { site: app.site.key, address: mallory })),
  )
  const attackers = await Promise.all(
    Array.from({ length: 12 }, () => intruderAt({ url: app.url, site: app.site.key, address: mallory })),
  )
  for (const { send } of attackers) send(...times(78, () => frameOf('42["x"]')))
  for (const { ask } of crowd)
    await ask('typing', { conversation: randomUUID(), on: true } as never).catch(() => undefined)
  await pause(500)
  expect(attackers.some((each) => each.isClosed())).toBe(true)
  expect(crowd.map(({ socket }) => socket.connected)).toEqual(crowd.map(() => true))
})

describe('by polling', () => {
  const path = `${shopperPath}/?EIO=4&transport=polling`
  const headers = (address: string) => ({ origin: app.url, 'x-forwarded-for': address, 'content-type': 'text/plain' })
  const begin = async (address: string) =>
    JSON.parse((await (await fetch(app.url + path, { headers: headers(address) })).text()).slice(1)) as { sid: string }
  const post = (sid: string, body: string) =>
    fetch(`${app.url}${path}&sid=${sid}`, { method: 'POST', headers: headers(mallory), body }).then(
      ({ status }) => status,
      () => 0,
    )

  test.each([
    ['many packets in one request', 1, 5_000],
    ['many requests', 250, 1],
  ])('%s close the connection and shut its address out (H14)', async (_name, requests, packets) => {
    app = await openApp(limits)
    const { sid } = await begin(mallory)
    for (let sent = 0; sent < requests; sent++) await post(sid, Array(packets).fill('42["x"]').join('\x1e'))
    expect(await post(sid, '42["x"]')).not.toBe(200)
    expect((await fetch(app.url + path, { headers: headers(mallory) })).status).toBe(403)
    expect((await fetch(app.url + path, { headers: headers(ioana) })).status).toBe(200)
  })

  test('nothing is said to somebody who never polls for longer than a while', async () => {
    app = await openApp(limits)
    const { sid } = await begin(mallory)
    await post(
      sid,
      `40${JSON.stringify({ protocol: 1, site: app.site.key, token: null, language: 'en', timeZone: 'UTC' })}`,
    )
    const gone = async () => (await post(sid, '3')) !== 200
    for (let second = 0; second < 25 && !(await gone()); second++) await pause(1_000)
    expect(await gone()).toBe(true)
  }, 50_000)

  test('no connection goes past its meter by going on as a websocket', async () => {
    app = await openApp(limits)
    const { sid } = await begin(ioana)
    expect(await knock(app.url, shopperPath, { origin: app.url })).toBe('open')
    await expect(
      attackerAt({
        url: app.url,
        address: ioana,
        path: `${shopperPath}/?EIO=4&transport=websocket&sid=${sid}&x=`,
      } as Whence),
    ).rejects.toThrow()
  })
})

test('of one shopper fifty sockets are let in, and of one address three times what it may open in a minute', async () => {
  app = await openApp({ ...limits, LIMIT_CONNECTIONS: '100' })
  const { token } = await talkative()
  const all = await Promise.allSettled(
    Array.from({ length: 60 }, (_, index) =>
      openShopper(app.url, { site: app.site.key, token, address: `203.0.113.${index}` }),
    ),
  )
  await pause(200)
  const open = all.flatMap((each) => (each.status === 'fulfilled' && each.value.socket.connected ? [each.value] : []))
  expect(open.length).toBeLessThanOrEqual(50)
  expect(open.length).toBeGreaterThan(30)
})

/** A shopper with a conversation that takes several pages to read. */
async function talkative() {
  const { ask, welcome, socket } = await openShopper(app.url, { site: app.site.key, address: '192.0.2.99' })
  let conversation!: Awaited<ReturnType<typeof ask<'send'>>>['conversation']
  for (let said = 0; said < 20; said++)
    ({ conversation } = await ask('send', { clientMessageId: clientId(), text: 'x'.repeat(4_000) }))
  socket.close()
  return { conversation, token: welcome.token }
}
