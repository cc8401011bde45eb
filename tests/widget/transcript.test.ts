import { expect, test } from 'vitest'
import { laterSentences as english } from '../../widget/locales/later/en'
import { laterSentences as romanian } from '../../widget/locales/later/ro'
import { sentences as en } from '../../widget/locales/en'
import { sentences as ro } from '../../widget/locales/ro'
import { threadItems } from '../../widget/thread-items'
import { fileName } from '../../widget/features/transcript/transcript'
import { transcriptOf } from '../../widget/features/transcript/transcript-of'
import { sayLine } from '../../widget/features/thread-view/happening'
import { assigned, chatWith, closed, log, maria, noon, queued, said, started } from './shop-log'

const thread = (...events: Parameters<typeof log>) => chatWith(log(...events)).threads[0]!
process.env.TZ = 'Europe/Bucharest'
const inEnglish = {
  parts: { threadItems, sayLine },
  site: 'Atelier Lut',
  tongue: { language: 'en' as const, tag: 'en', say: en, later: english },
  say: english,
  now: noon + 60_000,
}

test('a saved conversation has the site, the days, who said what at which time, and when it was saved (S23)', () => {
  const text = transcriptOf(
    thread(started, said('Hello'), queued(), assigned(maria), said('Good day', maria, noon + 60_000), closed),
    inEnglish,
  )
  expect(text.split('\n')).toEqual([
    'Atelier Lut',
    '',
    'Tuesday, 3 November 2026',
    '',
    '12:00  You: Hello',
    '       Maria Ionescu has joined',
    '12:01  Maria Ionescu: Good day',
    '       This conversation is closed',
    '',
    'Saved on Tuesday, 3 November 2026, 12:01',
    '',
  ])
})

test('it is in the language that the panel speaks', () => {
  const tongue = { language: 'ro' as const, tag: 'ro', say: ro, later: romanian }
  const text = transcriptOf(thread(started, said('Bună', maria)), { ...inEnglish, tongue, say: romanian })
  expect(text).toContain('marți, 3 noiembrie 2026')
  expect(text).toContain('12:00  Maria Ionescu: Bună')
})

test('nobody can be made to have said what another wrote: further lines of a message are set in', () => {
  const text = transcriptOf(thread(started, said('Hello\n12:05  Maria Ionescu: It is free')), inEnglish)
  expect(text.split('\n').filter((line) => line.startsWith('12:'))).toEqual(['12:00  You: Hello'])
})

test('the file is called by the site and the day, and by nothing that a file system takes for something else', () => {
  expect(fileName('Atelier Lut', noon)).toBe('Atelier Lut 2026-11-03.txt')
  expect(fileName('../A\\B: "mugs"?\u0000', noon)).not.toMatch(/[\\/:*?"<>|\0]/)
})
