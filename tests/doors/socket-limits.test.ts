import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { Answer } from '../../shared/refusals'
import { protocolVersion } from '../../shared/shopper-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import type { Settings } from '../support/server-process'
import { openAgent, openShopper, type ShopperSocket } from '../support/sockets'
import { writePacket } from './raw-connection'
import { clientId } from './scene'

let app: OpenApp
const open = async (settings: Settings) => (app = await openApp(settings))
afterEach(() => app.dispose())

const ioana = (address = '127.0.0.1') => openShopper(app.url, { site: app.site.key, address })
const message = () => ({ clientMessageId: clientId(), text: 'Hello?' })
const flood = (socket: unknown, times: number, name = 'send', input: () => unknown = message) =>
  Promise.all(
    Array.from(
      { length: times },
      async () => (await (socket as Socket).timeout(5_000).emitWithAck(name, input())) as Answer<unknown>,
    ),
  )
const codes = (answers: Answer<unknown>[]) => answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
const count = (answers: Answer<unknown>[], code: string) => codes(answers).filter((each) => each === code).length

test('an address that sends too many messages is told to wait, and for how long; others are served; then it is served again (H9)', async () => {
  await open({ LIMIT_MESSAGES: '5', TRUST_PROXY: '1' })
  const [loud, quiet] = [await ioana('198.51.100.1'), await ioana('198.51.100.2')]
  const answers = await flood(loud.socket, 20)
  expect([count(answers, 'ok'), count(answers, 'limited')]).toEqual([5, 15])
  const [limited] = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(limited!.retryAfter).toBeGreaterThan(0)
  expect(limited!.retryAfter).toBeLessThanOrEqual(10)
  expect(codes(await flood(quiet.socket, 5))).toEqual(Array(5).fill('ok'))
  expect(codes(await flood(loud.socket, 1, 'seen', () => null))).toEqual(['invalid'])
  await pause(limited!.retryAfter! * 1000)
  expect(codes(await flood(loud.socket, 1))).toEqual(['ok'])
})

test('garbage counts like anything else: no flood of it is parsed for ever', async () => {
  await open({ LIMIT_REQUESTS: '10' })
  const { socket } = await ioana()
  const answers = await flood(socket, 50, 'typing', () => ({ on: 'x'.repeat(1_000) }))
  // Coming in was a request too.
  expect([count(answers, 'invalid'), count(answers, 'limited')]).toEqual([9, 41])
  // So does what there is not.
  expect(count(await flood(socket, 5, 'nonsense'), 'limited')).toBe(5)
})

test("an agent's socket is limited likewise", async () => {
  await open({ LIMIT_REQUESTS: '10' })
  const { socket } = await openAgent(await hire(app))
  const answers = await flood(socket, 20, 'team', () => ({}))
  expect(count(answers, 'ok')).toBeLessThan(10)
  expect(count(answers, 'limited')).toBeGreaterThan(10)
})

test('more connections bring an address no more messages, and the site has enough for everybody else', async () => {
  await open({ LIMIT_MESSAGES: '5', LIMIT_SITE_MESSAGES: '10', TRUST_PROXY: '1' })
  const crowd = await Promise.all(Array.from({ length: 4 }, () => ioana('2001:db8::7')))
  const answers = (await Promise.all(crowd.map(({ socket }) => flood(socket, 10)))).flat()
  expect([count(answers, 'ok'), count(answers, 'limited')]).toEqual([5, 35])
  expect(codes(await flood((await ioana('198.51.100.2')).socket, 5))).toEqual(Array(5).fill('ok'))
})

test('leaving and entering again on the same connection brings no new budget', async () => {
  await open({ LIMIT_MESSAGES: '3' })
  const { socket } = await ioana()
  expect(codes(await flood(socket, 3))).toEqual(['ok', 'ok', 'ok'])
  const entered = once(socket as never, 'connect')
  writePacket(socket, '41')
  await pause(50)
  writePacket(socket, enter())
  await entered
  expect(codes(await flood(socket, 3))).toEqual(['limited', 'limited', 'limited'])
})

test('a connection that asks fifty times at once to come in is let in once at most', async () => {
  await open({})
  const { socket } = await ioana()
  const heard: string[] = []
  socket.io.engine.on('data', (data: string) => heard.push(data))
  writePacket(socket, '41')
  await pause(50)
  for (let times = 0; times < 50; times++) writePacket(socket, enter())
  await pause(300)
  // None, where the next asks once the first is in: that ends the connection.
  expect(heard.filter((data) => data.startsWith('0{')).length).toBeLessThanOrEqual(1)
})

test("a site's messages are limited together, and another site's are not touched (H9)", async () => {
  await open({ LIMIT_SITE_MESSAGES: '6' })
  const owner = await hire(app, { role: 'owner' })
  const { site } = await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: [] })
  const crowd: ShopperSocket[] = await Promise.all([ioana(), ioana(), ioana()])
  const answers = (await Promise.all(crowd.map(({ socket }) => flood(socket, 4)))).flat()
  expect([count(answers, 'ok'), count(answers, 'limited')]).toEqual([6, 6])
  const elsewhere = await openShopper(app.url, { site: site.key })
  expect(codes(await flood(elsewhere.socket, 4))).toEqual(Array(4).fill('ok'))
})

/** As Socket.IO asks to be let in. */
const enter = () => `40${JSON.stringify({ protocol: protocolVersion, site: app.site.key, token: null })}`
