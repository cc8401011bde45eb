import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentApi } from '../../shared/agent-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'

let app: OpenApp
let secure: OpenApp
beforeAll(async () => {
  ;[app, secure] = await Promise.all([openApp(), openApp({ PUBLIC_URL: 'https://chat.example' })])
})
afterAll(async () => {
  await Promise.all([app.dispose(), secure.dispose()])
})

const headerOf = async (where: OpenApp, path: string, name: string) =>
  (await fetch(where.url + path, { redirect: 'manual' })).headers.get(name)

test('browsers are told to come by TLS alone where that is how we are reached, and nowhere else (H20)', async () => {
  for (const path of ['/console/', '/widget.js', '/healthz', '/window?site=none', '/api/session/status']) {
    expect([path, await headerOf(secure, path, 'strict-transport-security')]).toEqual([path, 'max-age=31536000'])
    expect([path, await headerOf(app, path, 'strict-transport-security')]).toEqual([path, null])
  }
})

test('no page that opens the console has a hold of its window; the panel in a window of its own hears from the page that opened it (H20)', async () => {
  expect([
    await headerOf(app, '/console/', 'cross-origin-opener-policy'),
    await headerOf(app, '/console/sign-in', 'cross-origin-opener-policy'),
  ]).toEqual(['same-origin', 'same-origin'])
  expect(await headerOf(app, `/window?site=${app.site.key}`, 'cross-origin-opener-policy')).toBeNull()
})

test('signing out leaves nothing of the shop in the browser but that it is known to the account (H20)', async () => {
  const maria = await hire(app)
  const out = await post(app.url, `${agentApi}sign-out`, {}, maria.cookie)
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(out.headers.getSetCookie().map((each) => each.split('=')[0])).toEqual(['counterbell'])
  expect((await post(app.url, `${agentApi}me`, {}, (await hire(app)).cookie)).headers.get('clear-site-data')).toBeNull()
})

test('a page of somebody else signs nobody out, and empties nobody’s browser (H20)', async () => {
  const maria = await hire(app)
  const out = await fetch(`${app.url}${agentApi}sign-out`, {
    method: 'POST',
    headers: { cookie: maria.cookie, origin: 'https://evil.example' },
  })
  expect([out.status, out.headers.get('clear-site-data'), out.headers.getSetCookie()]).toEqual([403, null, []])
  expect((await post(app.url, `${agentApi}me`, {}, maria.cookie)).status).toBe(200)
})

test('the demo shop is there to try the product out, is listed by no search engine, and is off on a public address unless asked for (H20)', async () => {
  const asked = await openApp({ PUBLIC_URL: 'https://chat.example', DEMO: 'on' })
  const off = await openApp({ DEMO: 'off' })
  const status = async (where: OpenApp, path = '/demo/') => (await fetch(where.url + path)).status
  expect([
    await status(app),
    await status(secure),
    await status(asked),
    await status(off),
    await status(off, '/demo/shop.js'),
    await status(off, '/demo/cart.html'),
  ]).toEqual([200, 404, 200, 404, 404, 404])
  expect(await headerOf(app, '/demo/', 'x-robots-tag')).toBe('noindex')
  await Promise.all([asked.dispose(), off.dispose()])
})
