import { beforeEach, expect, test } from 'vitest'
import { daysBetween, sayMoment } from '../../widget/moments'
import { laterSentences as cs } from '../../widget/locales/later/cs'
import { laterSentences as en } from '../../widget/locales/later/en'
import { laterSentences as hu } from '../../widget/locales/later/hu'
import { laterSentences as it } from '../../widget/locales/later/it'
import { laterSentences as pl } from '../../widget/locales/later/pl'
import { laterSentences as ro } from '../../widget/locales/later/ro'
import { laterSentences as tr } from '../../widget/locales/later/tr'
import { laterSentences as uk } from '../../widget/locales/later/uk'

beforeEach(() => {
  process.env.TZ = 'Europe/Bucharest'
})

/** Thursday 5 November 2026, 14:00 in Bucharest. */
const now = Date.UTC(2026, 10, 5, 12)
const at = (day: number, hour: number, month = 10, year = 2026) => Date.UTC(year, month, day) + (hour - 2) * 3_600_000
const by = (say: typeof en, tag: string, moment: number) => say.by(sayMoment(moment, now, tag))

test('a promise is said as people say it: today, tomorrow, a weekday, a date', () => {
  expect(by(en, 'en', at(5, 15.5))).toBe('by 15:30 today')
  expect(by(en, 'en', at(6, 11))).toBe('by 11:00 tomorrow')
  expect(by(en, 'en', at(10, 11))).toBe('by Tuesday 11:00')
  expect(by(en, 'en', at(12, 11))).toBe('by 12 November, 11:00')
  expect(by(en, 'en', at(7, 9, 0, 2027))).toBe('by 7 January 2027, 09:00')
})

test.each([
  [
    'Romanian',
    ro,
    'ro',
    ['până astăzi la 15:30', 'până mâine la 11:00', 'până marți la 11:00', 'până pe 12 noiembrie, ora 11:00'],
  ],
  ['Polish', pl, 'pl', ['dzisiaj do 15:30', 'jutro do 11:00', 'do wtorku, 11:00', 'do 12 listopada, 11:00']],
  [
    'Italian',
    it,
    'it',
    [
      'entro le 15:30 di oggi',
      'entro le 11:00 di domani',
      'entro martedì alle 11:00',
      'entro il 12 novembre alle 11:00',
    ],
  ],
  ['Ukrainian', uk, 'uk', ['сьогодні до 15:30', 'завтра до 11:00', 'до вівторка, 11:00', 'до 12 листопада, 11:00']],
  ['Czech', cs, 'cs', ['dnes do 15:30', 'zítra do 11:00', 'v úterý do 11:00', '12. listopadu do 11:00']],
  ['Hungarian', hu, 'hu', ['ma 15:30-ig', 'holnap 11:00-ig', 'kedden 11:00-ig', 'november 12-én 11:00-ig']],
  [
    'Turkish',
    tr,
    'tr',
    [
      'bugün saat 15:30 öncesinde',
      'yarın saat 11:00 öncesinde',
      'salı günü saat 11:00 öncesinde',
      '12 Kasım günü saat 11:00 öncesinde',
    ],
  ],
] as const)('in %s the words take the case that the language asks for', (_, say, tag, expected) => {
  expect([at(5, 15.5), at(6, 11), at(10, 11), at(12, 11)].map((moment) => by(say, tag, moment))).toEqual(expected)
})

test('a day of the month has the ending that Hungarian gives to its number', () => {
  const said = Array.from({ length: 31 }, (_, day) =>
    by(hu, 'hu', at(day + 1, 9, 0, 2027))
      .replace('2027. január ', '')
      .replace(' 09:00-ig', ''),
  )
  expect(said.filter((day) => day.endsWith('-án')).map(parseFloat)).toEqual([
    2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30,
  ])
  expect([1, 4, 10, 12, 31].map((day) => said[day - 1])).toEqual(['1-jén', '4-én', '10-én', '12-én', '31-én'])
})

test("the same promise is said in each shopper's own zone", () => {
  expect(by(en, 'en', at(10, 1))).toBe('by Tuesday 01:00')
  process.env.TZ = 'America/New_York'
  expect(by(en, 'en', at(10, 1))).toBe('by Monday 18:00')
})

test('an American page is told the time the American way', () => {
  expect(by(en, 'en-US', at(10, 15))).toMatch(/^by Tuesday 03:00.PM$/)
})

test('a day begins at midnight, also where the clocks change', () => {
  const second = 1_000
  const midnight = Date.UTC(2026, 9, 24, 21)
  expect(daysBetween(midnight - second, midnight)).toBe(1)
  expect(daysBetween(midnight, midnight + 25 * 3_600 * second - second)).toBe(0)
  expect(daysBetween(midnight, midnight + 25 * 3_600 * second)).toBe(1)
})
