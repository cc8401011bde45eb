/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { useLaterSentences, useSurroundings } from '../../core'
import type { ChatState } from '../../chat-state'

/**
 * The server does not allow this page. Shoppers learn that the chat is not available; the shop's developers learn what
 * to do.
 */
export function View({ state: { link } }: { state: ChatState }) {
  const { acting, base } = useSurroundings()
  const { site } = acting.shell
  const code = link.kind === 'refused' ? link.code : ''
  const advice =
    code === 'forbidden'
      ? foreign(site)
      : /^(not-found|invalid)$/.test(code)
        ? unknown(site)
        : `the site ${site} refuses this page (${code}). The sites`
  useEffect(() => console.warn(`Counterbell: ${advice}: ${base}console/sites`), [advice, base])
  return <p>{useLaterSentences().notHere}</p>
}

const unknown = (site: string) => `no site has the key ${site}. The tag of each site`

function foreign(site: string): string {
  // The origin of a file, or of a sandboxed frame without `allow-same-origin`: no list of origins can hold it.
  if (origin === 'null')
    return `this page has no origin of its own, so it may not use the site ${site}. A frame's sandbox needs allow-same-origin; allowed addresses`
  return `pages of ${origin} may not use the site ${site}. If they are yours, add ${origin} to its allowed addresses`
}
