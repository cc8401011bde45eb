import { asciiDigits } from '../../../shared/digits'

/**
 * A word of a text as it is searched for, and where it stands there. `run`: many words of a script that puts no spaces
 * between them; they are found inside it, and `at` says where each of its folded signs stands.
 */
export type Word = { folded: string; from: number; to: number; run: { at: number[] } | null }

/** Signs of Chinese, Japanese, Thai, Lao, Khmer and Burmese. Numbers among them are words of their own. */
const unspaced = String.raw`(?!\p{Nd})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`
const sign = String.raw`[\p{L}\p{N}]\p{M}*`
const word = new RegExp(`(?<run>(?:(?=${unspaced})${sign})+)|(?:(?!${unspaced})${sign})+`, 'gu')
const signs = new RegExp(sign, 'gu')
const notOfWords = /[^\p{L}\p{N}]/gu
/** An index keeps so many characters of a word; what it finds by them is held against the whole word. */
const longestKey = 40
/** Letters that Unicode knows as letters of their own, and people without that key write otherwise. */
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

/** Letters and digits that stand together; all else parts them, and so does a change to or from a script without spaces. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index, groups }) => {
    const place = { from: index, to: index + found.length }
    return groups?.run === undefined
      ? { folded: fold(found), ...place, run: null }
      : { ...foldRun(found, index), ...place }
  }).filter(({ folded }) => folded !== '')

/** By what an index finds a word: itself, or of a run each sign and each two that stand together. */
export function keysOf({ folded, run }: Pick<Word, 'folded' | 'run'>): string[] {
  if (!run) return [keyOf(folded)]
  const all = Array.from(folded)
  return [...all, ...pairsOf(folded)]
}

export const keyOf = (folded: string): string => folded.slice(0, longestKey)

/** Each two signs that stand together; of a single sign, none. */
export function pairsOf(folded: string): string[] {
  const all = Array.from(folded)
  return all.slice(1).map((second, index) => all[index]! + second)
}

/** Without case and accents, digits as 0 to 9: căști = casti. Letters and digits only, so no query language can find its own signs in it. */
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
