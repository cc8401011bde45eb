import type { FoundIn } from '../../../shared/found'
import { keyOf, pairsOf, wordsOf, type Word } from './words'

/** The words of a query; the last one matches as a prefix. */
export type SearchTerms = Pick<Word, 'folded' | 'run'>[]

/** A message or a note with its current text. */
export type SearchableText = Omit<FoundIn, 'parts'> & { text: string }

const mostWords = 12
/** Characters of an excerpt, and how many may precede the first match. */
const lineLength = 140
const before = 24
const aFewSigns = 8

/** A query's words. Without any there is no search. */
export const parseTerms = (query: string): SearchTerms => wordsOf(query).slice(0, mostWords)

/**
 * The index keys that all matches contain. A run gives its pairs of characters; only the text itself shows whether they
 * stand in this order.
 */
export function keysFor(terms: SearchTerms): { whole: string[]; beginning: string } {
  const whole = terms.flatMap(({ folded, run }) =>
    run && pairsOf(folded).length > 0 ? pairsOf(folded) : [keyOf(folded)],
  )
  const beginning = whole.pop() ?? ''
  return { whole: [...new Set(whole)], beginning }
}

/**
 * The newest text with the most of the words (`texts` is newest first), if every word occurs in some text, or in the
 * shopper's name and address. Null: not all do; the conversation has changed since it was indexed.
 */
export function findMatch(terms: SearchTerms, about: string, texts: SearchableText[]): FoundIn | null {
  const everywhere = new Set(hitsIn(terms, wordsOf(about)).map(({ place }) => place))
  let best = { hits: [] as Hit[], said: texts[0], answered: 0 }
  for (const each of texts) {
    const hits = hitsIn(terms, wordsOf(each.text))
    const answered = new Set(hits.map(({ place }) => place))
    answered.forEach((place) => everywhere.add(place))
    if (answered.size > best.answered) best = { hits, said: each, answered: answered.size }
    if (answered.size === terms.length) break
  }
  if (everywhere.size < terms.length || !best.said) return null
  const { text, ...rest } = best.said
  return { ...rest, parts: partsOf(text, best.hits) }
}

/** Where a query's word stands in a text. `place`: which word of the query. */
type Hit = { place: number; from: number; to: number }

function hitsIn(terms: SearchTerms, words: Word[]): Hit[] {
  const hits = words.flatMap((word) =>
    terms.flatMap((each, place) =>
      stretches(each, place === terms.length - 1, word).map((stretch) => ({ place, ...stretch })),
    ),
  )
  return hits.toSorted((one, other) => one.from - other.from)
}

/** Where one word matches in another: as a whole, the last one as a prefix; anywhere inside a run. */
function stretches(
  terms: SearchTerms[number],
  isLast: boolean,
  { folded, run, from, to }: Word,
): { from: number; to: number }[] {
  if (!run)
    return !terms.run && (isLast ? folded.startsWith(terms.folded) : folded === terms.folded) ? [{ from, to }] : []
  if (!terms.run) return []
  const found = []
  for (let at = folded.indexOf(terms.folded); at >= 0; at = folded.indexOf(terms.folded, at + terms.folded.length)) {
    let next = at + terms.folded.length
    // A character that folds into several ends where the next one begins.
    while (run.at[next] === run.at[next - 1]) next++
    found.push({ from: run.at[at]!, to: run.at[next] ?? to })
  }
  return found
}

/** An excerpt around the first hit, split into hits and other text. */
function partsOf(text: string, hits: Hit[]): FoundIn['parts'] {
  const first = hits[0]?.from ?? 0
  const space = first <= before ? 0 : text.slice(first - before, first).search(/(?<=\s)\S/)
  // Without a space nearby, a few characters before the hit: in some scripts a whole sentence has no space.
  const from = first <= before ? 0 : space < 0 ? first - aFewSigns : first - before + space
  const to = Math.min(text.length, from + lineLength)
  const parts = [{ text: from > 0 ? '…' : '', hit: false }]
  let at = from
  for (const hit of hits.filter((each) => each.from < to && each.to > at)) {
    const begins = Math.max(at, hit.from)
    parts.push(
      { text: text.slice(at, begins).replace(/^[\udc00-\udfff]/, ''), hit: false },
      { text: text.slice(begins, Math.min(hit.to, to)), hit: true },
    )
    at = Math.min(hit.to, to)
  }
  parts.push({ text: text.slice(at, to).replace(/[\ud800-\udbff]$/, '') + (to < text.length ? '…' : ''), hit: false })
  return parts.filter((part) => part.text !== '')
}
