import { asciiDigits } from '../../../shared/digits'

/**
 * A searchable word and its position in a text. `run`: a run of words in a script without spaces. Words are found
 * inside it, and `at` gives the position of each folded character.
 */
export type Word = { folded: string; from: number; to: number; run: { at: number[] } | null }

/** Characters of Chinese, Japanese, Thai, Lao, Khmer and Burmese. Numbers among them are separate words. */
const unspaced = String.raw`(?!\p{Nd})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`
const sign = String.raw`[\p{L}\p{N}]\p{M}*`
const word = new RegExp(`(?<run>(?:(?=${unspaced})${sign})+)|(?:(?!${unspaced})${sign})+`, 'gu')
const signs = new RegExp(sign, 'gu')
const notOfWords = /[^\p{L}\p{N}]/gu
/** The index keeps this many characters of a word; its results are checked against the whole word. */
const longestKey = 40
/** Letters that Unicode does not decompose, but that people without that key type differently. */
const plain: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  ی: 'ي',
  ک: 'ك',
}
const unplain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/**
 * Sequences of letters and digits. Anything else separates them, and so does a change to or from a script without
 * spaces.
 */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index, groups }) => {
    const place = { from: index, to: index + found.length }
    return groups?.run === undefined
      ? { folded: fold(found), ...place, run: null }
      : { ...foldRun(found, index), ...place }
  }).filter(({ folded }) => folded !== '')

/** A word's index keys: itself; for a run each character and each pair of neighbours. */
export function keysOf({ folded, run }: Pick<Word, 'folded' | 'run'>): string[] {
  if (!run) return [keyOf(folded)]
  const all = Array.from(folded)
  return [...all, ...pairsOf(folded)]
}

export const keyOf = (folded: string): string => folded.slice(0, longestKey)

/** Each pair of neighbouring characters; none for a single character. */
export function pairsOf(folded: string): string[] {
  const all = Array.from(folded)
  return all.slice(1).map((second, index) => all[index]! + second)
}

/**
 * Without case and accents, with digits 0 to 9: căști = casti. Only letters and digits, so that no query language finds
 * its own operators in it.
 */
function fold(found: string): string {
  const lower = found.toLowerCase()
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : asciiDigits(
        lower
          .normalize('NFKD')
          .replace(notOfWords, '')
          .replace(unplain, (letter) => plain[letter]!),
      )
}

function foldRun(found: string, from: number): Pick<Word, 'folded' | 'run'> {
  const at: number[] = []
  let folded = ''
  for (const { 0: one, index } of found.matchAll(signs)) {
    const bare = fold(one)
    for (let unit = 0; unit < bare.length; unit++) at.push(from + index)
    folded += bare
  }
  return { folded, run: { at } }
}
