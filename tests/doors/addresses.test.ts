import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { clientAddress, networkOf, networkPath, networksOf, plainAddress } from '../../server/requests/client-address'
import { sessionApi } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { openApp, type OpenApp } from '../support/open-app'
import { knock } from './raw-connection'

/** One address, in every form in which proxies and stacks write it. */
const forms = {
  '198.51.100.7': [
    '198.51.100.7',
    '::ffff:198.51.100.7',
    '::FFFF:c633:6407',
    '0:0:0:0:0:ffff:c633:6407',
    '[::ffff:198.51.100.7]:443',
    '198.51.100.7:4711',
    '"198.51.100.7:4711"',
    '[198.51.100.7]',
    'for=198.51.100.7',
    'for="198.51.100.7:80";proto=https',
    ' 198.51.100.7\t',
    '64:ff9b::198.51.100.7',
    '64:ff9b::c633:6407',
    '198.051.100.007',
  ],
  '2001:db8:0:7:0:0:0:1': [
    '2001:db8:0:7::1',
    '2001:DB8:0:7::1',
    '2001:0db8:0000:0007:0000:0000:0000:0001',
    '[2001:db8:0:7::1]',
    '[2001:db8:0:7::1]:52044',
    '2001:db8:0:7::1%eth0',
    '[2001:db8:0:7::1%25en0]:8443',
    'for="[2001:db8:0:7::1]:443"',
    '2001:db8:0:7::0.0.0.1',
    '2001:db8::7:0:0:0:1',
  ],
}
const junk = [
  '',
  'unknown',
  '_hidden',
  '-',
  '::ffff:999.1.1.1',
  '1.2.3',
  '1.2.3.4.5',
  ':::',
  '2001:db8:0:7',
  '1:2:3:4:5:6:7:8:9',
  '2001::db8::7',
  'g::1',
  '<script>',
  '%',
  '[',
  'x'.repeat(100_000),
  '1.2.3.4:port',
]

test.each(Object.entries(forms))('%s is one address, however it is written (H17)', (plain, written) => {
  expect(written.map(plainAddress)).toEqual(written.map(() => plain))
  expect(new Set(written.map(networkOf)).size).toBe(1)
})

test('what is no address is none', () => {
  expect(junk.map(plainAddress)).toEqual(junk.map(() => null))
})

test('two addresses stay apart, also inside IPv6 and with ports; two of one /64 do not', () => {
  const apart = [
    '198.51.100.7:1',
    '198.51.100.8:1',
    '::ffff:198.51.100.9',
    '::ffff:c633:640a',
    '64:ff9b::198.51.100.11',
    '2001:db8::1',
    '[2001:db8:0:1::1]:1',
    '::1',
    'fe80::1%eth0',
    '::198.51.100.7',
  ]
  expect(new Set(apart.map(networkOf)).size).toBe(apart.length - 1)
  expect(networkOf('2001:db8:0:7:ffff::')).toBe(networkOf('[2001:db8:0:7::2]:99'))
})

test('an IPv6 address counts in its /64, /56 and /48; what is kept with a conversation tells none of them', () => {
  expect(networksOf('2001:db8:1:2345::9')).toEqual([
    { key: '2001:db8:1:2345::/64', size: 1 },
    { key: '2001:db8:1:2300::/56', size: 2 },
    { key: '2001:db8:1::/48', size: 4 },
  ])
  expect(networksOf('::ffff:c633:6407')).toEqual([{ key: '198.51.100.7', size: 1 }])
  const paths = ['2001:db8:1:2345::9', '2001:db8:1:23ff::9', '2001:db8:1:1::9'].map((address) =>
    networkPath(Buffer.alloc(32), address).split('.'),
  )
  expect(paths.map((path) => path.length)).toEqual([3, 3, 3])
  expect([paths[0]!.slice(0, 2), new Set(paths.map(([wide]) => wide)).size]).toEqual([paths[1]!.slice(0, 2), 1])
  expect(paths.flat().join()).not.toMatch(/2001|db8/)
})

test('junk that a proxy hands on counts as the proxy', () => {
  const request = (forwarded: string) =>
    ({
      socket: { remoteAddress: '::ffff:10.0.0.1' },
      headers: { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage
  expect(junk.map((each) => clientAddress(request(each.replaceAll(',', '')), 1))).toEqual(junk.map(() => '10.0.0.1'))
  expect(clientAddress(request('198.51.100.7:4711, [2001:db8::1]:443'), 1)).toBe('2001:db8:0:0:0:0:0:1')
  expect(clientAddress(request('198.51.100.7:4711, [2001:db8::1]:443'), 2)).toBe('198.51.100.7')
})

describe('at the doors', () => {
  let app: OpenApp
  afterEach(() => app.dispose())
  const linkFrom = async (forwarded: string) =>
    (
      await fetch(`${app.url}${sessionApi}link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: '{"token":"a guess"}',
      })
    ).status

  test.each(Object.entries(forms))(
    'limits of %s hold in each form, over sockets and HTTP; another address is served',
    async (_, written) => {
      app = await openApp({ LIMIT_CONNECTIONS: '1', LIMIT_REQUESTS: '1', TRUST_PROXY: '1' })
      const sockets: (string | null)[] = []
      const links: number[] = []
      for (const forwarded of written) {
        sockets.push(await knock(app.url, shopperPath, { 'x-forwarded-for': forwarded }))
        links.push(await linkFrom(forwarded))
      }
      expect([sockets, links]).toEqual([
        written.map((_form, turn) => (turn ? 'limited' : 'open')),
        written.map((_form, turn) => (turn ? 429 : 410)),
      ])
      expect([
        await knock(app.url, shopperPath, { 'x-forwarded-for': '203.0.113.9:4711' }),
        await linkFrom('[2001:db8:0:8::1]:4711'),
      ]).toEqual(['open', 410])
    },
  )
})
