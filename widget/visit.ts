import type { Page } from '../shared/events'
import { limits } from '../shared/limits'

/** What the page itself says that it is, until it says otherwise. */
let told: Page | null = null

/** The page's title without what we have put before it. */
export const shownTitle: { own: string | null } = { own: null }

export function tellPage(page: Page | null): void {
  told = page
}

/** The page that the shopper is on, cut to what the server takes. What follows `#` is the page's own business. */
export function currentPage(): Page {
  if (told) return told
  const { origin, pathname, search } = location
  return {
    url: (origin + pathname + search).slice(0, limits.url),
    title: (shownTitle.own ?? document.title).slice(0, limits.title),
  }
}
