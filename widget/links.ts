export type Part = { text: string; href: string | null }

/** Linear: no nested repetition. */
const address = /https?:\/\/[^\s<>"'`]+/gi
/** What ends a sentence rather than an address. */
const tail = /[.,;:!?…)\]}»”’]$/

/** Cuts a message into text and web addresses. Only http and https: a `javascript:` address stays text. */
export function findLinks(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = trimTail(found)
    if (!URL.canParse(href)) continue
    if (index > at) parts.push({ text: text.slice(at, index), href: null })
    parts.push({ text: href, href })
    at = index + href.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null })
  return parts
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
