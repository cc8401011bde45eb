import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentApi, agentPath, sessionApi } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Site } from '../../shared/site'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper } from '../support/sockets'
import { knock } from './raw-connection'

let app: OpenApp
let owner: Hired
let lut: Site
let glaze: Site
beforeAll(async () => {
  app = await openApp()
  owner = await hire(app, { role: 'owner' })
  lut = (
    await owner.ask('add-site', {
      name: 'Atelier Lut',
      allowedOrigins: ['https://shop.example', 'http://shop.example:8080'],
    })
  ).site
  glaze = (await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: ['https://glaze.example'] })).site
})
afterAll(() => app.dispose())

const [host, port] = [() => new URL(app.url).host, () => new URL(app.url).port]

/** As the Origin header would have them; all are somebody else's. */
const foreign: [what: string, origin: () => string][] = [
  ['another site of the web', () => 'https://evil.example'],
  ['null, as a sandboxed frame or a file has it', () => 'null'],
  ['none', () => ''],
  ['a list', () => `https://evil.example, ${app.url}`],
  ['a page', () => 'https://shop.example/'],
  ['ours as its beginning', () => 'https://shop.example.evil.com'],
  ['ours as its end', () => 'https://evilshop.example'],
  ['ours as a subdomain', () => 'https://pay.shop.example'],
  ['ours as its name and password', () => 'https://shop.example@evil.com'],
  ['ours with another port', () => 'https://shop.example:8443'],
  ['ours with another scheme', () => 'http://shop.example'],
  ['ours in capitals', () => 'HTTPS://SHOP.EXAMPLE'],
  ['our own host with another port', () => `http://127.0.0.1:${Number(port()) + 1}`],
  ['our own host without its port', () => 'http://127.0.0.1'],
  ['our own host as its beginning', () => `http://127.0.0.1.evil.example:${port()}`],
  ['our own host as its name', () => `http://${host()}@evil.example`],
  ['an extension', () => 'chrome-extension://abcdefgh'],
  ['nonsense', () => 'nonsense'],
]

describe('a cross-site WebSocket (T4, A: cross-site)', () => {
  test.each(foreign)("an origin that is %s opens neither the shoppers' door nor the agents'", async (_, origin) => {
    for (const path of [shopperPath, agentPath])
      expect([path, await knock(app.url, path, { origin: origin(), cookie: owner.cookie })]).toEqual([
        path,
        'forbidden',
      ])
  })

  test("the origins on a site's list open the shoppers' door, and not the agents'", async () => {
    for (const origin of [...lut.allowedOrigins, ...glaze.allowedOrigins]) {
      expect([origin, await knock(app.url, shopperPath, { origin })]).toEqual([origin, 'open'])
      expect([origin, await knock(app.url, agentPath, { origin, cookie: owner.cookie })]).toEqual([origin, 'forbidden'])
    }
  })

  test('our own pages open both', async () => {
    for (const path of [shopperPath, agentPath])
      expect(await knock(app.url, path, { origin: app.url, cookie: owner.cookie })).toBe('open')
  })

  test.each([
    [
      "another site's page with this site's key",
      () => ({ site: lut.key, origin: 'https://glaze.example' }),
      'forbidden',
    ],
    [
      "this site's page with another site's key",
      () => ({ site: glaze.key, origin: 'https://shop.example' }),
      'forbidden',
    ],
    [
      "a page of the site with the demo shop's key",
      () => ({ site: app.site.key, origin: 'https://shop.example' }),
      'forbidden',
    ],
    ['a key that is nobody’s', () => ({ site: 'nobody', origin: 'https://shop.example' }), 'not-found'],
    [
      "a site's id in place of its key",
      () => ({ site: lut.id as string, origin: 'https://shop.example' }),
      'not-found',
    ],
  ])('%s is refused', async (_, who, code) => {
    await expect(openShopper(app.url, who())).rejects.toThrow(code)
  })

  test.each([
    ['its own page', 'https://shop.example'],
    ['its own page on a port', 'http://shop.example:8080'],
    ['a page of ours', null],
  ])('a site is opened from %s', async (_, origin) => {
    const { socket, welcome } = await openShopper(app.url, { site: lut.key, origin: origin ?? app.url })
    expect(welcome.site.name).toBe('Atelier Lut')
    socket.close()
  })

  test('an origin that an admin takes off the list is refused from then on', async () => {
    const { site } = await owner.ask('add-site', { name: 'Sold', allowedOrigins: ['https://sold.example'] })
    ;(await openShopper(app.url, { site: site.key, origin: 'https://sold.example' })).socket.close()
    await owner.ask('edit-site', { ...site, site: site.id, allowedOrigins: [] })
    expect(await knock(app.url, shopperPath, { origin: 'https://sold.example' })).toBe('forbidden')
  })
})

describe('a cross-site request to the API', () => {
  const post = (path: string, origin: string, type: string) =>
    fetch(app.url + path, {
      method: 'POST',
      headers: { 'content-type': type, cookie: owner.cookie, ...(origin && { origin }) },
      body: '{}',
    })

  test.each(foreign.filter(([what]) => what !== 'none'))(
    'from an origin that is %s is refused, whatever cookie comes with it',
    async (_, origin) => {
      for (const path of [`${agentApi}me`, `${agentApi}sign-out`, `${sessionApi}sign-in`, `${sessionApi}join`]) {
        expect([path, (await post(path, origin(), 'application/json')).status]).toEqual([path, 403])
        // What a form can send without asking first.
        expect([path, (await post(path, origin(), 'text/plain')).status]).toEqual([path, 403])
      }
      expect((await post(`${agentApi}me`, app.url, 'application/json')).status).toBe(200)
    },
  )

  test('from our own page is served, as is one of a program that sends no origin', async () => {
    expect([
      (await post(`${agentApi}me`, app.url, 'application/json')).status,
      (await post(`${agentApi}me`, '', 'application/json')).status,
    ]).toEqual([200, 200])
  })
})

test('under TLS a page of the same host without it is not ours: anybody on the way may have written it', async () => {
  const secure = await openApp({ PUBLIC_URL: 'https://chat.example' })
  const { cookie } = await hire(secure)
  const knockFrom = (origin: string) => knock(secure.url, agentPath, { host: 'chat.example', origin, cookie })
  expect([await knockFrom('http://chat.example'), await knockFrom('https://chat.example')]).toEqual([
    'forbidden',
    'open',
  ])
  await secure.dispose()
})
