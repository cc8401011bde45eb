/** A word of a text as it is searched for, and where it stands there. */
export type Word = { folded: string; from: number; to: number }

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const notOfWords = /[^\p{L}\p{N}]/gu
/** Beyond this, words are told apart by nobody. */
const longest = 40
/** Letters that Unicode knows as letters of their own, and people without that key write otherwise. */
const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' }
const unplain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** Letters and digits that stand together; all else parts them. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => ({ folded: fold(found), from: index, to: index + found.length })).filter(({ folded }) => folded !== '')

/** Without case and accents: căști = casti. Letters and digits only, so no query language can find its own signs in it. */
function fold(found: string): string {
  const lower = found.toLowerCase()
  const bare = /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(notOfWords, '').replace(unplain, (letter) => plain[letter]!)
  return bare.slice(0, longest)
}
