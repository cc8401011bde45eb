import { expect, test, vi } from 'vitest'
import { panelLanguages } from '../../shared/site'
import { bellWords } from '../../widget/bell/words'
import { sentences as cs } from '../../widget/locales/cs'
import { sentences as en, type Sentences } from '../../widget/locales/en'
import { sentences as hu } from '../../widget/locales/hu'
import { sentences as it } from '../../widget/locales/it'
import { laterSentences as laterEn, type LaterSentences } from '../../widget/locales/later/en'
import { chooseLanguage, loadTongue, pageLanguage, withLater } from '../../widget/locales/load'
import { sentences as pl } from '../../widget/locales/pl'
import { sentences as ro } from '../../widget/locales/ro'
import { sentences as tr } from '../../widget/locales/tr'
import { sentences as uk } from '../../widget/locales/uk'
import { avoided } from '../support/avoided-words'

/** As the page fetches them from the built files. */
vi.mock('../../shared/fetch-file', () => ({
  fetchFile: (name: string) => {
    const later = /^later-(.+)/.exec(name)?.[1]
    return later ? import(`../../widget/locales/later/${later}.ts`) : import(`../../widget/locales/${name}.ts`)
  },
}))

const others: [string, Sentences, LaterSentences][] = []
for (const language of panelLanguages.slice(1)) {
  const { say, later } = await withLater(await loadTongue(language, language))
  others.push([language, say, later!])
}
/** Words that are the same in English. */
const cognates: Record<string, string[]> = { de: ['name'], fr: ['conversation', 'message'] }

test.each(others)('%s has every sentence, and none left in English or empty', (language, say, later) => {
  const same = new Set(['chat', 'email', ...(cognates[language] ?? [])])
  const plain = ({ pages, ...sentences }: Sentences & LaterSentences) =>
    new Map(
      Object.entries({ ...sentences, ...pages }).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  for (const [name, english] of plain({ ...en, ...laterEn })) {
    const own = plain({ ...say, ...later }).get(name)
    expect(`${name}: ${own}`).toMatch(/: (?!undefined).*\p{L}{2}/u)
    if (!same.has(name)) expect(`${name}: ${own}`).not.toBe(`${name}: ${english}`)
  }
})

/** Every sentence; one with gaps as it is written in its file. */
const written = (words: object): string[] =>
  Object.values(words).flatMap((sentence: unknown) =>
    typeof sentence === 'string'
      ? [sentence]
      : typeof sentence === 'function'
        ? [sentence.toString()]
        : written(sentence as object),
  )

test.each([['en', en, laterEn] as const, ...others])(
  '%s says the panel in plain words, politely, to everybody and with one word for one thing',
  (language, say, later) => {
    expect(written({ say, later }).filter((sentence) => avoided[language]!.test(sentence))).toEqual([])
  },
)

test("counts are said by each language's own rule", () => {
  expect([1, 2, 5, 21, 22].map(en.unread)).toEqual([
    '1 new message',
    '2 new messages',
    '5 new messages',
    '21 new messages',
    '22 new messages',
  ])
  expect([1, 2, 20].map(ro.unread)).toEqual(['1 mesaj nou', '2 mesaje noi', '20 de mesaje noi'])
  expect([1, 2, 5, 22].map(pl.unread)).toEqual([
    '1 nowa wiadomość',
    '2 nowe wiadomości',
    '5 nowych wiadomości',
    '22 nowe wiadomości',
  ])
  expect([1, 2].map(it.unread)).toEqual(['1 nuovo messaggio', '2 nuovi messaggi'])
  expect([1, 3, 5, 21].map(uk.unread)).toEqual([
    '1 нове повідомлення',
    '3 нові повідомлення',
    '5 нових повідомлень',
    '21 нове повідомлення',
  ])
  expect([1, 2, 5, 22].map(cs.unread)).toEqual(['1 nová zpráva', '2 nové zprávy', '5 nových zpráv', '22 nových zpráv'])
  expect([1, 2].map(hu.unread)).toEqual(['1 új üzenet', '2 új üzenet'])
  expect([1, 2].map(tr.unread)).toEqual(['1 yeni mesaj', '2 yeni mesaj'])
})

test('the bell has the name that the panel gives to the chat', () => {
  for (const [language, { chat }] of others)
    expect(`${language} ${bellWords[language]?.[0] ?? 'Chat'}`).toBe(`${language} ${chat}`)
})

test('Arabic and Hebrew say one and two in words', async () => {
  const [ar, he] = await Promise.all([loadTongue('ar', 'ar'), loadTongue('he', 'he')])
  expect([1, 2].map(ar.say.unread)).toEqual(['رسالة جديدة واحدة', 'رسالتان جديدتان'])
  expect([3, 11].map((n) => ar.say.unread(n).replace(/^\S+ /, ''))).toEqual(['رسائل جديدة', 'رسالة جديدة'])
  expect([1, 2, 5].map(he.say.unread)).toEqual(['הודעה חדשה אחת', 'שתי הודעות חדשות', '5 הודעות חדשות'])
})

test('the place in the queue is said with its ordinal', () => {
  expect([1, 2, 3, 4, 11, 22].map((position) => laterEn.place(position, en.minutes(3)))).toEqual([
    'You are next, about 3 minutes',
    ...['2nd', '3rd', '4th', '11th', '22nd'].map((place) => `You are ${place} in the queue, about 3 minutes`),
  ])
})

test('no sentence promises a mail: there is none yet', () => {
  for (const [, , later] of [['en', en, laterEn] as const, ...others]) {
    for (const sentence of [
      later.promise('x'),
      later.noPromise,
      later.whereAnswered,
      later.leaveText('x'),
      later.leaveText(null),
    ]) {
      expect(sentence).not.toMatch(/mail|пошт|e-posta/i)
    }
  }
})

test("the page's language decides where the site speaks it, else the site's first", () => {
  expect(chooseLanguage('pl', ['ro', 'pl'])).toBe('pl')
  expect(chooseLanguage('it', ['ro', 'pl'])).toBe('ro')
})

test("dates follow the page's own variety of the language", async () => {
  expect(await loadTongue('en', 'en-us')).toMatchObject({ language: 'en', tag: 'en-us' })
  expect((await loadTongue('uk', 'ar')).tag).toBe('uk')
  expect((await loadTongue('uk', 'ar')).say.message).toBe('Повідомлення')
})

test('what a page says of its language is taken as far as it is one', () => {
  expect(pageLanguage('PT_br')).toBe('pt-BR')
  expect(pageLanguage('klingon!')).toBe('en')
})

test('the sentences of later views come in the language that is spoken, and once', async () => {
  const spoken = await loadTongue('ro', 'ro')
  expect(spoken.later).toBeNull()
  const more = await withLater(spoken)
  expect(more.later?.needName).toBe('Vă rugăm să ne spuneți numele.')
  expect(await withLater(more)).toBe(more)
})
