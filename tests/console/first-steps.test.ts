import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spokenLanguages } from '../../console/features/agents/spoken-languages'
import { groupsOf, hoursFaults, usualHours, weeklyOf } from '../../console/features/sites/hours'
import { readShopAddress } from '../../console/features/sites/shop-address'
import { shopProgress } from '../../console/features/set-up/shop-progress'
import { Origin, panelLanguages, SiteSettings, type Site } from '../../shared/site'
import { row } from './counter-log'

const origins = (text: string) => {
  const read = readShopAddress(text)
  return 'origins' in read ? read.origins : read.fault
}

describe("a shop's address as people write it", () => {
  const both = ['https://shop.example', 'https://www.shop.example']

  test.each([
    'shop.example',
    'www.shop.example',
    'https://shop.example',
    ' HTTPS://WWW.Shop.Example/cart?x=1#top ',
    'shop.example/',
  ])('%s allows it with and without www.', (text) => {
    expect(origins(text)).toEqual(both)
  })

  test('one without TLS is allowed as it is and with TLS, for shops lead there', () => {
    expect(origins('http://shop.example')).toEqual([...both, 'http://shop.example', 'http://www.shop.example'])
  })

  test.each([
    ['localhost:8080', 'http://localhost:8080'],
    ['http://localhost', 'http://localhost'],
    ['127.0.0.1:5500', 'http://127.0.0.1:5500'],
    ['https://192.168.1.20', 'https://192.168.1.20'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['https://shop.example:8443', 'https://shop.example:8443'],
  ])('%s is meant as it stands', (text, origin) => {
    expect(origins(text)).toEqual([origin])
  })

  test.each([
    '',
    ' ',
    'my shop',
    'shop',
    'ana@shop.example',
    'https://ana:secret@shop.example',
    '*.shop.example',
    'javascript:alert(1)',
    'http://',
  ])('%s is no address', (text) => {
    expect(origins(text)).toBe('not-an-address')
  })

  test('ftp://shop.example is none of the web', () => expect(origins('ftp://shop.example')).toBe('not-web'))

  test('letters of other scripts are allowed as browsers send them', () => {
    expect(origins('müller.example')).toEqual(['https://xn--mller-kva.example', 'https://www.xn--mller-kva.example'])
  })

  test('whatever is typed, only what the server takes is added', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV6()), (text) => {
        const read = readShopAddress(text)
        for (const origin of 'origins' in read ? read.origins : []) expect(Origin.safeParse(origin).success).toBe(true)
      }),
    )
  })
})

describe('opening hours in the form', () => {
  test('the usual ones are Monday to Friday from nine to five', () => {
    expect(weeklyOf(usualHours)).toEqual([1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })))
  })

  test('come back as they were saved, with days that share hours in one line', () => {
    const weekly = weeklyOf([
      { days: [1, 2, 4], from: '09:00', to: '13:00' },
      { days: [1, 2], from: '14:00', to: '18:00' },
      { days: [6], from: '10:00', to: '00:00' },
    ])
    const groups = groupsOf({ timeZone: 'Europe/Bucharest', weekly })
    expect(groups).toEqual([
      { days: [1, 2, 4], from: '09:00', to: '13:00' },
      { days: [6], from: '10:00', to: '24:00' },
      { days: [1, 2], from: '14:00', to: '18:00' },
    ])
    expect(weeklyOf(groups)).toEqual(weekly)
  })

  test('a line without a day or a time, or over another of the same day, is told', () => {
    const morning = { days: [1], from: '09:00', to: '13:00' }
    expect(
      hoursFaults([
        morning,
        { ...morning, days: [] },
        { ...morning, to: '' },
        { ...morning, from: '12:00', to: '14:00' },
        { ...morning, days: [2] },
      ]),
    ).toEqual([null, 'missing', 'missing', 'overlap', null])
  })
})

test("all the panel's languages can be ticked for an agent (O16)", () => {
  expect(spokenLanguages([])).toEqual(expect.arrayContaining([...panelLanguages]))
  expect(spokenLanguages(['ja'])).toContain('ja')
})

describe('what is to be done next in a new shop (O15)', () => {
  const site = (change: Partial<Site>): Site => ({
    ...SiteSettings.parse({ name: 'Atelier Lut', allowedOrigins: [] }),
    id: row().site,
    key: 'key',
    tagSeen: null,
    demo: false,
    refused: [],
    ...change,
  })
  const demo = site({ demo: true, id: '3b1b6f3c-0f3f-4a55-8f0a-7f0f5a7f3c99' as Site['id'] })
  const named = { allowedOrigins: ['https://shop.example'] }
  const shown = { ...named, tagSeen: { at: 1, page: 'https://shop.example/' } }
  const answered = { by: 'agent' as const, text: 'It does.', at: 2, seq: 4 }

  test.each([
    ['the demo alone is no shop', [demo], [], 'shop'],
    ['a shop without an address is asked for it before the code', [demo, site({})], [], 'shop'],
    ['then comes the code', [demo, site(named)], [], 'tag'],
    ['a talk on the demo is no talk of the shop', [demo, site(shown)], [row({ site: demo.id })], 'ring'],
    ['what was said is to be answered', [demo, site(shown)], [row()], 'answer'],
    [
      'an answer that nobody has read yet is on its way',
      [demo, site(shown)],
      [row({ lastMessage: answered, seen: { shopper: 3, agent: 3 } })],
      'sent',
    ],
    [
      'an answer that the page has shown ends it',
      [demo, site(shown)],
      [row(), row({ lastMessage: answered, seen: { shopper: 4, agent: 3 } })],
      'works',
    ],
    ['so does a conversation that is over', [demo, site(shown)], [row({ state: 'closed' })], 'works'],
  ])('%s', (_, sites, rows, step) => {
    expect(shopProgress(sites, rows).step).toBe(step)
  })
})
