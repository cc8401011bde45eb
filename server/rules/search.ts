import type { FoundIn } from '../../shared/found'
import { keyOf, pairsOf, wordsOf, type Word } from './words'

/** What is looked for: these words, the last of them by its beginning. */
export type Asked = Pick<Word, 'folded' | 'run'>[]

/** A message or a note, as it reads now. */
export type Said = Omit<FoundIn, 'parts'> & { text: string }

const mostWords = 12
/** Characters of a line, and how many of them may stand before the first word that was looked for. */
const line = 140
const before = 24
const aFewSigns = 8

/** A query's words; none, and nothing is looked for. */
export const askedOf = (query: string): Asked => wordsOf(query).slice(0, mostWords)

/** By which keys an index finds what holds them all. Of a run, each two signs: whether they stand in this order, the text itself says. */
export function keysFor(asked: Asked): { whole: string[]; beginning: string } {
  const whole = asked.flatMap(({ folded, run }) => (run && pairsOf(folded).length > 0 ? pairsOf(folded) : [keyOf(folded)]))
  const beginning = whole.pop() ?? ''
  return { whole: [...new Set(whole)], beginning }
}

/**
 * What was said with most of the words, the newest (`said` is newest first), if all of them are there somewhere: said,
 * or in the shopper's name and address. Null: they are not; what the index found has changed since.
 */
export function lineOf(asked: Asked, about: string, said: Said[]): FoundIn | null {
  const everywhere = new Set(hitsIn(asked, wordsOf(about)).map(({ place }) => place))
  let best = { hits: [] as Hit[], said: said[0], answered: 0 }
  for (const each of said) {
    const hits = hitsIn(asked, wordsOf(each.text))
    const answered = new Set(hits.map(({ place }) => place))
    answered.forEach((place) => everywhere.add(place))
    if (answered.size > best.answered) best = { hits, said: each, answered: answered.size }
    if (answered.size === asked.length) break
  }
  if (everywhere.size < asked.length || !best.said) return null
  const { text, ...rest } = best.said
  return { ...rest, parts: partsOf(text, best.hits) }
}

/** Where a word that was asked for stands in a text. `place`: which of them. */
type Hit = { place: number; from: number; to: number }

function hitsIn(asked: Asked, words: Word[]): Hit[] {
  const hits = words.flatMap((word) => asked.flatMap((each, place) => stretches(each, place === asked.length - 1, word).map((stretch) => ({ place, ...stretch }))))
  return hits.toSorted((one, other) => one.from - other.from)
}

/** Where in a word another is found: a whole word, or the last by its beginning; anywhere in a run. */
function stretches(asked: Asked[number], isLast: boolean, { folded, run, from, to }: Word): { from: number; to: number }[] {
  if (!run) return !asked.run && (isLast ? folded.startsWith(asked.folded) : folded === asked.folded) ? [{ from, to }] : []
  if (!asked.run) return []
  const found = []
  for (let at = folded.indexOf(asked.folded); at >= 0; at = folded.indexOf(asked.folded, at + asked.folded.length)) {
    let next = at + asked.folded.length
    // A sign that is folded into several ends where the next one begins.
    while (run.at[next] === run.at[next - 1]) next++
    found.push({ from: run.at[at]!, to: run.at[next] ?? to })
  }
  return found
}

/** A line around the first hit, in pieces: hit or not. */
function partsOf(text: string, hits: Hit[]): FoundIn['parts'] {
  const first = hits[0]?.from ?? 0
  const space = first <= before ? 0 : text.slice(first - before, first).search(/(?<=\s)\S/)
  // Some signs before it where there is no space: a whole sentence may be without one.
  const from = first <= before ? 0 : space < 0 ? first - aFewSigns : first - before + space
  const to = Math.min(text.length, from + line)
  const parts = [{ text: from > 0 ? '…' : '', hit: false }]
  let at = from
  for (const hit of hits.filter((each) => each.from < to && each.to > at)) {
    const begins = Math.max(at, hit.from)
    parts.push({ text: text.slice(at, begins).replace(/^[\udc00-\udfff]/, ''), hit: false }, { text: text.slice(begins, Math.min(hit.to, to)), hit: true })
    at = Math.min(hit.to, to)
  }
  parts.push({ text: text.slice(at, to).replace(/[\ud800-\udbff]$/, '') + (to < text.length ? '…' : ''), hit: false })
  return parts.filter((part) => part.text !== '')
}
