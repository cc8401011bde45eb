export type Part = {
  text: string
  href: string | null
  /** The real host, where the text suggests another: letters of another script, or a name before an @. */
  host: string | null
}

/**
 * Linear: no nested repetition. An address ends at characters that are invisible or change the text direction, at
 * quotation marks, and at punctuation of scripts without spaces (Chinese, Japanese) or from right to left.
 */
const address =
  /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'`|«»‹›“”„‟،؛؟۔।॥\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0c\uff0e\uff1a\uff1b\uff1f\uff3b-\uff3d\uff5b-\uff65]+/gi
/** Punctuation and symbols at the end belong to the sentence, except these, which may end an address. */
const tail = /(?![/#=&_+%~@$-])[\p{P}\p{S}]\ufe0f?$/u
const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/** Splits a message into text and links. Only web, mail and telephone: a `javascript:` address stays text. */
export function findLinks(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = trimTail(found)
    if (!URL.canParse(href) || !/:./.test(href)) continue
    if (index > at) parts.push(plain(text.slice(at, index)))
    parts.push({ text: href, href, host: otherHost(href) })
    at = index + href.length
  }
  if (at < text.length) parts.push(plain(text.slice(at)))
  return parts
}

const plain = (text: string): Part => ({ text, href: null, host: null })

/** The host as browsers read it, where it differs from what a reader sees. */
function otherHost(href: string): string | null {
  const { hostname } = new URL(href)
  const shown = /^https?:\/\/([^/?#\\]*)/i.exec(href)?.[1]?.replace(/:\d*$/, '').toLowerCase()
  return shown === undefined || shown === hostname ? null : hostname
}

/** `(see https://a.example/b_(c))`: the address keeps its own bracket; the outer one belongs to the sentence. */
function trimTail(found: string): string {
  const unclosed: Record<string, number> = {}
  for (const sign of found) {
    if (/[([{]/.test(sign)) unclosed[sign] = (unclosed[sign] ?? 0) + 1
    else if (sign in closing) unclosed[closing[sign]!] = (unclosed[closing[sign]!] ?? 0) - 1
  }
  let kept = found
  for (let last = lastSign(kept); tail.test(last); last = lastSign(kept)) {
    const opens = closing[last]
    if (opens) {
      if (unclosed[opens]! >= 0) break
      unclosed[opens]!++
    }
    kept = kept.slice(0, -last.length)
  }
  return kept
}

/** The last whole character: an emoji has two code units, and some have a variation selector behind it. */
function lastSign(text: string): string {
  let from = text.length - 1
  if (text[from] === '\ufe0f') from--
  if (/[\udc00-\udfff]/.test(text[from] ?? '')) from--
  return text.slice(Math.max(0, from))
}
