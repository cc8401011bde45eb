import { afterEach, expect, test } from 'vitest'
import { networkOf } from '../../server/requests/client-address'
import { agentApi, sessionApi } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper } from '../support/sockets'
import { knock } from './raw-connection'

let app: OpenApp
afterEach(() => app.dispose())

const shopperFrom = (forwarded: string) => knock(app.url, shopperPath, { 'x-forwarded-for': forwarded })
const linkFrom = async (forwarded: string) =>
  (
    await fetch(`${app.url}${sessionApi}link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: '{"token":"a guess"}',
    })
  ).status

test('an address that opens too many connections is refused the next; who is in goes on (H9)', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '4' })
  const { ask, socket } = await openShopper(app.url, { site: app.site.key })
  for (let n = 0; n < 3; n++) expect(await shopperFrom('')).toBe('open')
  expect(await shopperFrom('')).toBe('limited')
  expect((await ask('send', { clientMessageId: 'a-message-that-is-sent', text: 'Still there?' })).seq).toBeGreaterThan(
    0,
  )
  socket.close()
})

test('without a proxy of ours, X-Forwarded-For is whatever the visitor likes, and is not believed', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '3', LIMIT_REQUESTS: '3' })
  const doors = [
    await shopperFrom('198.51.100.1'),
    await shopperFrom('198.51.100.2'),
    await shopperFrom('198.51.100.3'),
    await shopperFrom('198.51.100.4'),
  ]
  expect(doors).toEqual(['open', 'open', 'open', 'limited'])
  const links = [
    await linkFrom('198.51.100.1'),
    await linkFrom('198.51.100.2'),
    await linkFrom('198.51.100.3'),
    await linkFrom('198.51.100.4'),
  ]
  expect(links).toEqual([410, 410, 410, 429])
})

test('behind one proxy, what it wrote down counts, and not what the visitor had put before it', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '2', LIMIT_REQUESTS: '2', TRUST_PROXY: '1' })
  const lying = [
    await shopperFrom('198.51.100.1, 203.0.113.9'),
    await shopperFrom('198.51.100.2, 203.0.113.9'),
    await shopperFrom('198.51.100.3,203.0.113.9'),
  ]
  expect(lying).toEqual(['open', 'open', 'limited'])
  expect(await shopperFrom('198.51.100.4, 203.0.113.10')).toBe('open')
  const links = [
    await linkFrom('198.51.100.1, 203.0.113.9'),
    await linkFrom('198.51.100.2, 203.0.113.9'),
    await linkFrom('198.51.100.3,203.0.113.9'),
    await linkFrom('203.0.113.11'),
  ]
  expect(links).toEqual([410, 410, 429, 410])
})

test('whoever has one IPv6 address has a whole network of them: it counts as one', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '2', TRUST_PROXY: '1' })
  const neighbours = ['2001:db8:0:7::1', '2001:DB8::7:a:b:c:d', '2001:db8:0:7:ffff::']
  const doors = []
  for (const address of [...neighbours, '2001:db8:0:8::1']) doors.push(await shopperFrom(address))
  expect(doors).toEqual(['open', 'open', 'limited', 'open'])
  expect(['::ffff:198.51.100.1', '::1', 'fe80::1%eth0', '::', 'unknown'].map(networkOf)).toEqual([
    '198.51.100.1',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
    '0:0:0:0::/64',
    'unknown',
  ])
})

test('behind two proxies, what the first of them wrote down counts', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '1', TRUST_PROXY: '2' })
  expect([
    await shopperFrom('198.51.100.1, 203.0.113.9, 192.0.2.1'),
    await shopperFrom('198.51.100.2, 203.0.113.9, 192.0.2.2'),
  ]).toEqual(['open', 'limited'])
})

test('behind fewer proxies than were named, socket and HTTP still agree on whom it comes from', async () => {
  app = await openApp({ LIMIT_CONNECTIONS: '1', LIMIT_REQUESTS: '1', TRUST_PROXY: '2' })
  expect([
    await shopperFrom('198.51.100.1'),
    await shopperFrom('198.51.100.1'),
    await shopperFrom('198.51.100.2'),
  ]).toEqual(['open', 'limited', 'open'])
  expect([await linkFrom('198.51.100.1'), await linkFrom('198.51.100.1'), await linkFrom('198.51.100.2')]).toEqual([
    410, 429, 410,
  ])
})

test('over HTTP an address is limited too, whatever it asks, and is told when to come back', async () => {
  app = await openApp({ LIMIT_REQUESTS: '5' })
  const statuses: number[] = []
  for (let n = 0; n < 6; n++) statuses.push(await linkFrom(''))
  expect(statuses).toEqual([410, 410, 410, 410, 410, 429])
  for (const path of [`${sessionApi}join`, `${sessionApi}sign-in`, `${agentApi}me`]) {
    const refused = await fetch(app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect([path, refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([path, 429, true])
  }
})
