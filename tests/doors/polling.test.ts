import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { clientId } from './scene'

const shop = 'https://shop.example'
let app: OpenApp
let owner: Hired
let site: string
beforeAll(async () => {
  app = await openApp()
  owner = await hire(app, { role: 'owner' })
  site = (await owner.ask('add-site', { name: 'Atelier Lut', allowedOrigins: [shop] })).site.key
})
afterAll(() => app.dispose())

/** A first poll, as a browser on a page of `origin` sends it. */
const poll = (path: string, origin: string) =>
  fetch(`${app.url}${path}/?EIO=4&transport=polling`, { headers: { origin, cookie: owner.cookie } })

test("a shopper behind a proxy that lets no websocket through may poll, from the site's pages only (T4)", async () => {
  const answer = await poll(shopperPath, shop)
  expect([
    answer.status,
    answer.headers.get('access-control-allow-origin'),
    answer.headers.get('access-control-allow-credentials'),
  ]).toEqual([200, shop, null])
  // No other way is offered: what can go by websocket begins as one.
  expect(await answer.text()).toContain('"upgrades":[]')
  for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.com'])
    expect([origin, (await poll(shopperPath, origin)).status]).toEqual([origin, 403])
})

test('no agent polls: the console is asked for at an address of our own', async () => {
  expect((await poll(agentPath, app.url)).status).toBe(400)
})

test('what is said by polling is stored and acknowledged like all else (D3)', async () => {
  const auth = { protocol: 1, site, token: null, language: 'en', timeZone: 'Europe/Bucharest' }
  const socket: Socket = io(app.url, {
    path: shopperPath,
    auth,
    transports: ['polling'],
    extraHeaders: { origin: shop },
    forceNew: true,
    reconnection: false,
  })
  await new Promise((welcomed) => socket.once('welcome', welcomed))
  const draft = { clientMessageId: clientId(), text: 'Is the kiln on?', contact: {}, department: null, page: null }
  const [first, again] = [
    await socket.timeout(5_000).emitWithAck('send', draft),
    await socket.timeout(5_000).emitWithAck('send', draft),
  ] as unknown[]
  expect(first).toMatchObject({ ok: true })
  expect(again).toEqual(first)
  socket.close()
})

test('a body beyond the limit ends that connection (F: oversized frames)', async () => {
  const { sid } = JSON.parse((await (await poll(shopperPath, shop)).text()).slice(1)) as { sid: string }
  const answer = await fetch(`${app.url}${shopperPath}/?EIO=4&transport=polling&sid=${sid}`, {
    method: 'POST',
    headers: { origin: shop, 'content-type': 'text/plain' },
    body: `4${'x'.repeat(70_000)}`,
  })
  expect(answer.status).toBe(413)
})
