import { expect, test } from 'vitest'
import { en } from '../../console/locales/en'
import { it } from '../../console/locales/it'
import { pl } from '../../console/locales/pl'
import { ro } from '../../console/locales/ro'
import { timesIn } from '../../console/locales/times'
import { uk } from '../../console/locales/uk'
import { avoided } from '../support/avoided-words'

const others = { ro, pl, it, uk }
/** The same word in both languages, or a name. */
const alike = /^(common\.name|.*\.(email|password|passwordTitle|account|sites?)|shell\.admin\..*|.*\.siteKey)$/

type Words = { [name: string]: unknown }

/** Every sentence by its path; those with gaps are said with 3 and with words in them. */
function said(words: Words, path = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, sentence] of Object.entries(words)) {
    const here = path ? `${path}.${name}` : name
    if (typeof sentence === 'string') all.set(here, sentence)
    else if (typeof sentence === 'function') all.set(here, (sentence as (...gaps: unknown[]) => string)(3, 3, 3))
    else said(sentence as Words, here).forEach((text, key) => all.set(key, text))
  }
  return all
}

test.each(Object.entries(others))(
  '%s has every sentence of the console, none empty, none left in English, no gap unfilled',
  (_, words) => {
    const [english, own] = [said(en), said(words)]
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [path, text] of own) {
      expect(`${path}: ${text}`).toMatch(/: .*[\p{L}\d]/u)
      expect(`${path}: ${text}`).not.toMatch(/undefined|NaN/)
      // Where a count was to stand; the sentence on colours speaks of the sign itself.
      if (path !== 'sites.form.colourFault') expect(`${path}: ${text}`).not.toMatch(/(^|\s)#(\s|$)/)
      if (!alike.test(path) && /\p{L}{3}.*\s/u.test(text))
        expect(`${path}: ${text}`).not.toBe(`${path}: ${english.get(path)}`)
    }
  },
)

test.each(Object.entries({ en, ...others }))(
  '%s says the console in plain words, politely, to everybody and with one word for one thing',
  (language, words) => {
    expect([...said(words)].filter(([, text]) => avoided[language]!.test(text))).toEqual([])
  },
)

test.each(Object.entries({ en, ...others }))(
  '%s says in a few words that an answer is due: there is no room for more in the corner of a row',
  (_, words) => {
    expect(words.inbox.owedNoDate.length).toBeLessThan(20)
  },
)

test('Romanian is written with commas below, not cedillas', () => {
  for (const [path, text] of said(ro)) expect(`${path}: ${text}`).not.toMatch(/[şţŞŢ]/)
})

test("counts are said by each language's own rule", () => {
  expect([1, 2, 20].map(ro.session.passwordHint)).toEqual([
    'Cel puțin 1 caracter.',
    'Cel puțin 2 caractere.',
    'Cel puțin 20 de caractere.',
  ])
  expect([1, 2, 5, 22].map(pl.thread.tooLong)).toEqual([
    'o 1 znak za długo',
    'o 2 znaki za długo',
    'o 5 znaków za długo',
    'o 22 znaki za długo',
  ])
  expect([1, 3, 5, 21].map(uk.shell.unread)).toEqual([
    '1 непрочитана',
    '3 непрочитані',
    '5 непрочитаних',
    '21 непрочитана',
  ])
})

test('a moment is said as people say it: by the hour today, by the weekday this week, else by its date', () => {
  const times = timesIn('en-GB')
  const now = new Date(2026, 2, 4, 10).getTime()
  expect(times.moment(new Date(2026, 2, 4, 11).getTime(), now)).toBe('11:00')
  expect(times.moment(new Date(2026, 2, 6, 11).getTime(), now)).toMatch(/^Fri.* 11:00$/)
  expect(times.moment(new Date(2026, 3, 6, 11).getTime(), now)).toMatch(/^6 Apr.* 11:00$/)
  expect([times.day(now, now), times.day(now - 86_400_000, now)]).toEqual(['Today', 'Yesterday'])
  expect([90_000, 7_200_000, 3 * 86_400_000].map((span) => times.span(span))).toEqual([
    '2 minutes',
    '2 hours',
    '3 days',
  ])
  expect([1, 2].map((hours) => timesIn('uk').span(hours * 3_600_000))).toEqual(['1 година', '2 години'])
})
