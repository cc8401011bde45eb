import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionApi } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Site } from '../../shared/site'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { ana, post, setUpOwner } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { openShopper } from '../support/sockets'
import { knock } from './raw-connection'

let app: OpenApp
let owner: Hired
let lut: Site
let glaze: Site
beforeAll(async () => {
  app = await openApp({ TRUST_PROXY: '1' })
  owner = await hire(app, { role: 'owner' })
  lut = (await owner.ask('add-site', { name: 'Atelier Lut', allowedOrigins: ['https://shop.example'] })).site
  glaze = (await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: ['https://glaze.example'] })).site
})
afterAll(() => app.dispose())

const seen = async (site: Site) => (await owner.ask('sites', {})).sites.find(({ id }) => id === site.id)!
const refused = async (site: Site) => (await seen(site)).refused.map(({ origin }) => origin)
/** As the widget asks, once no websocket was let in. */
const tryChat = (site: string, origin: string, from: string) =>
  fetch(`${app.url}${shopperPath}/?EIO=4&site=${site}&transport=polling`, {
    headers: { origin, 'x-forwarded-for': from },
  })

describe('a page that may not open the chat (O10)', () => {
  test('is told to the owner of the site whose key it names, whether it is nobody’s page or another shop’s', async () => {
    await tryChat(lut.key, 'https://new.shop.example', '192.0.2.1')
    await expect.poll(() => refused(lut)).toEqual(['https://new.shop.example'])
    await expect(openShopper(app.url, { site: lut.key, origin: 'https://glaze.example' })).rejects.toThrow('forbidden')
    await expect.poll(() => refused(lut)).toEqual(['https://glaze.example', 'https://new.shop.example'])
    expect(await refused(glaze)).toEqual([])
  })

  test.each([
    'null',
    'nonsense',
    'https://shop.example/cart',
    'HTTPS://SHOP.EXAMPLE',
    'https://a.example, https://b.example',
    'chrome-extension://abcdefgh',
    'javascript:alert(1)',
    'https://user@evil.example',
    '<script>',
  ])('is not told of where its origin is %s, which no browser of a shopper sends', async (origin) => {
    await tryChat(glaze.key, origin, '192.0.2.2')
    await tryChat(glaze.key, 'https://look.example', '192.0.2.3')
    await expect.poll(() => refused(glaze)).toEqual(['https://look.example'])
  })

  test('cannot push out those that shops wait for: one network is heard of three new ones an hour, a network of many addresses as well', async () => {
    const { site } = await owner.ask('add-site', { name: 'Ceramica', allowedOrigins: [] })
    await tryChat(site.key, 'https://ceramica.example', '198.51.100.7')
    await expect.poll(() => refused(site)).toEqual(['https://ceramica.example'])
    for (let each = 0; each < 20; each++)
      await tryChat(site.key, `https://made-up-${each}.example`, `2001:db8::${each + 1}`)
    await tryChat(site.key, 'https://last.example', '198.51.100.8')
    await expect.poll(() => refused(site)).toContain('https://last.example')
    expect(await refused(site)).toEqual(expect.arrayContaining(['https://ceramica.example']))
    expect(await refused(site)).toHaveLength(5)
  })

  test('of a key that is nobody’s is kept nowhere', async () => {
    await tryChat('nobody', 'https://stray.example', '192.0.2.9')
    await tryChat('', 'https://stray.example', '192.0.2.9')
    const rows = await app.context.store.read((tx) =>
      tx.db.selectFrom('refused_pages').selectAll().where('origin', '=', 'https://stray.example').execute(),
    )
    expect(rows).toEqual([])
  })

  test('once allowed by a click may open it, and the next page is told live', async () => {
    await owner.ask('allow-origin', { site: lut.id, origin: 'https://new.shop.example' })
    expect(await knock(app.url, shopperPath, { origin: 'https://new.shop.example' })).toBe('open')
    expect(await refused(lut)).toEqual(['https://glaze.example'])
  })
})

test('a shop whose pages tell no Referer is seen when its chat is first opened (O7)', async () => {
  expect((await seen(glaze)).tagSeen).toBeNull()
  ;(await openShopper(app.url, { site: glaze.key, origin: 'https://glaze.example' })).socket.close()
  await expect.poll(async () => (await seen(glaze)).tagSeen?.page).toBe('https://glaze.example/')
})

describe('before there is an owner (O13)', () => {
  const status = async (url: string, origin = url) => (await post(url, `${sessionApi}status`, {}, '', origin)).json()

  test('the console can tell that there is none yet, and that there is one once the set-up link was followed', async () => {
    const server = await ServerProcess.start()
    expect(await status(server.url)).toEqual({ ok: true, value: { owner: false, publicUrl: server.url } })
    await setUpOwner(server, ana)
    expect(await status(server.url)).toEqual({ ok: true, value: { owner: true, publicUrl: server.url } })
    await server.dispose()
  })

  test('a server is not ready: once it is, the owner that the settings name can sign in', async () => {
    const fresh = { OWNER_EMAIL: ana.email, OWNER_PASSWORD: ana.password }
    const server = await ServerProcess.start(fresh)
    const ready = server.output.indexOf('Counterbell is open')
    expect([ready >= 0, await status(server.url)]).toEqual([
      true,
      { ok: true, value: { owner: true, publicUrl: server.url } },
    ])
    await server.dispose()
  })
})

test('a console at another address than PUBLIC_URL is told where ours is, and the log says so once; all else is refused (O14)', async () => {
  const server = await ServerProcess.start({ PUBLIC_URL: 'https://chat.example' })
  const ask = (path: string) => post(server.url, path, path.endsWith('link') ? { token: 'x' } : {}, '', server.url)
  expect(await (await ask(`${sessionApi}status`)).json()).toEqual({
    ok: true,
    value: { owner: false, publicUrl: 'https://chat.example' },
  })
  await ask(`${sessionApi}status`)
  expect((await ask(`${sessionApi}link`)).status).toBe(403)
  const lines = server.output.split('\n').filter((line) => line.includes('another address than PUBLIC_URL'))
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ origin: server.url, console: 'https://chat.example/console/' }),
  ])
  await server.dispose()
})

test('the console is given no way to a demo shop that is not served', async () => {
  expect((await owner.ask('sites', {})).demoUrl).toBe(`${app.url}/demo/`)
  const without = await openApp({ DEMO: 'off' })
  expect((await (await hire(without, { role: 'owner' })).ask('sites', {})).demoUrl).toBeNull()
  await without.dispose()
})
