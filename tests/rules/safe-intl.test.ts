import { afterEach, expect, test, vi } from 'vitest'
import { regional, timesIn } from '../../console/locales/times'
import { firstLetter, knownTag, knownZone, languageName, moneyIn, ownZone } from '../../shared/safe-intl'
import { sayMoment, sayTime } from '../../widget/moments'

const oddTags = ['en_US@posix', 'e', '', '-', 'x'.repeat(100), 'ro_RO.UTF-8', '🦆']
const oddZones = ['Nowhere/Nothing', '', 'UTC+3 (Moscow)', 'x'.repeat(100), 'Etc/Unknown!']
const noon = Date.UTC(2026, 10, 30, 12)

test.each(oddTags)('the language "%s", of which this engine knows nothing, is formatted in English', (tag) => {
  expect(knownTag(tag)).toBe('en')
  expect(sayTime(noon, tag)).toBe(sayTime(noon, 'en'))
  expect(sayMoment(noon, noon, tag)).toEqual(sayMoment(noon, noon, 'en'))
})

test.each(oddZones)(
  'in the time zone "%s", of which this engine knows nothing, the console says the time of UTC',
  (zone) => {
    expect(knownZone(zone)).toBe('UTC')
    expect(timesIn('en').clockIn(noon, zone)).toBe(timesIn('en').clockIn(noon, 'UTC'))
  },
)

test('what is known stays as it is', () => {
  expect(['ro', 'pt-BR', 'ar'].map(knownTag)).toEqual(['ro', 'pt-BR', 'ar'])
  expect(['Europe/Bucharest', 'Asia/Tehran'].map(knownZone)).toEqual(['Europe/Bucharest', 'Asia/Tehran'])
})

test('an amount in a currency that is none keeps its number and its word', () => {
  expect(moneyIn('en', 'EUR')(12.5)).toBe('€12.50')
  expect(moneyIn('en', 'points!')(12.5)).toBe('12.5 points!')
  expect(moneyIn('en_US@posix', null)(12.5)).toBe('12.5')
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a browser that calls its language `en-US@posix`, or none, leaves the console its times', () => {
  for (const languages of [['en-US@posix', 'en'], ['en-US@posix'], [], undefined]) {
    vi.stubGlobal('navigator', { languages })
    expect(regional('en')).toBe('en')
    expect(timesIn('en').clock(noon)).toMatch(/00/)
  }
  vi.stubGlobal('navigator', { languages: ['en-GB@euro', 'en-AU'] })
  expect(regional('en')).toBe('en-AU')
})

test('a shopper whose language is none is told by its code', () => {
  expect(languageName('ro', 'en')).toBe('Romanian')
  expect(languageName('en_US@posix', 'en')).toBe('en_US@posix')
})

test.each(['Etc/Unknown', '', undefined])('a device that says it is in "%s" is taken to be in UTC', (timeZone) => {
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    timeZone,
  } as Intl.ResolvedDateTimeFormatOptions)
  expect(ownZone()).toBe('UTC')
})

test('a face has its letter also in a browser that cannot count letters', () => {
  expect(firstLetter('Ștefania')).toBe('Ș')
  vi.stubGlobal('Intl', { DateTimeFormat: Intl.DateTimeFormat })
  expect(firstLetter('Ștefania')).toBe('Ș')
  expect(firstLetter('')).toBe('')
})
