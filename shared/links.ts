export type Part = {
  text: string
  href: string | null
  /** Where it leads in truth, where the text says so otherwise: letters of another script, or a name before an @. */
  host: string | null
}

/** Linear: no nested repetition. What turns the reading direction, or is not seen, ends an address. */
const address = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/gi
/** What ends a sentence rather than an address. */
const tail = /[.,;:!?…)\]}»”’]$/

/** Cuts a message into text and addresses. Only the web, mail and telephone: a `javascript:` address stays text. */
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

function otherHost(href: string): string | null {
  const { hostname } = new URL(href)
  return href.toLowerCase().includes(`//${hostname}`) || !hostname ? null : hostname
}

/** `(see https://a.example/b_(c))` keeps its own bracket and gives back the sentence's. */
function trimTail(found: string): string {
  let end = found.length
  let opened = count(found, '(') - count(found, ')')
  while (end > 0 && tail.test(found.slice(end - 1, end))) {
    if (found[end - 1] === ')') {
      if (opened >= 0) break
      opened++
    }
    end--
  }
  return found.slice(0, end)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
