import type { FoundIn } from '../../shared/found'
import { wordsOf, type Word } from './words'

/** What is looked for: these words, and one that begins so. */
export type Asked = { whole: string[]; beginning: string }

/** A message or a note, as it reads now. */
export type Said = Omit<FoundIn, 'parts'> & { text: string }

const mostWords = 12
/** Characters of a line, and how many of them may stand before the first word that was looked for. */
const line = 140
const before = 24

/** A query's words; null: it has none. */
export function askedOf(query: string): Asked | null {
  const words = wordsOf(query).slice(0, mostWords).map(({ folded }) => folded)
  const beginning = words.pop()
  return beginning === undefined ? null : { whole: [...new Set(words)], beginning }
}

/**
 * What was said with most of the words, the newest (`said` is newest first), if all of them are there somewhere: said,
 * or in the shopper's name and address. Null: they are not; what the index found has changed since.
 */
export function lineOf(asked: Asked, about: string, said: Said[]): FoundIn | null {
  const everywhere = new Set(keysIn(asked, wordsOf(about)))
  const all = asked.whole.length + 1
  let best = { words: [] as Word[], said: said[0], keys: 0 }
  for (const each of said) {
    const words = wordsOf(each.text)
    const keys = keysIn(asked, words)
    keys.forEach((key) => everywhere.add(key))
    if (keys.size > best.keys) best = { words, said: each, keys: keys.size }
    if (keys.size === all) break
  }
  if (everywhere.size < all || !best.said) return null
  const { text, ...rest } = best.said
  return { ...rest, parts: partsOf(text, best.words.filter(({ folded }) => keyOf(asked, folded).length > 0)) }
}

/** Which of what was asked for a word answers: a whole word, the beginning, or both. */
function keyOf({ whole, beginning }: Asked, folded: string): string[] {
  const keys = whole.includes(folded) ? [folded] : []
  return folded.startsWith(beginning) ? [...keys, `${beginning}*`] : keys
}

const keysIn = (asked: Asked, words: Word[]) => new Set(words.flatMap(({ folded }) => keyOf(asked, folded)))

/** A line around the first hit, in pieces: hit or not. */
function partsOf(text: string, hits: Word[]): FoundIn['parts'] {
  const first = hits[0]?.from ?? 0
  const from = first <= before ? 0 : text.slice(first - before, first).search(/(?<=\s)\S|$/) + first - before
  const to = Math.min(text.length, from + line)
  const parts = [{ text: from > 0 ? '…' : '', hit: false }]
  let at = from
  for (const hit of hits.filter((word) => word.from < to)) {
    parts.push({ text: text.slice(at, hit.from), hit: false }, { text: text.slice(hit.from, Math.min(hit.to, to)), hit: true })
    at = Math.min(hit.to, to)
  }
  parts.push({ text: text.slice(at, to).replace(/[\ud800-\udbff]$/, '') + (to < text.length ? '…' : ''), hit: false })
  return parts.filter((part) => part.text !== '')
}
