import type { Page } from '../shared/events'
import { limits } from '../shared/limits'

/** The page that the shop's script has set; null: the address and title. */
let told: Page | null = null

/** The page's title without our unread count. */
export const shownTitle: { own: string | null } = { own: null }

export function tellPage(page: Page | null): void {
  told = page
}

/**
 * The page that the shopper is on, cut to the server's limits. Leaves out the `#` fragment: it is private to the page.
 */
export function currentPage(): Page {
  if (told) return told
  const { origin, pathname, search } = location
  return {
    url: (origin + pathname + search).slice(0, limits.url),
    title: (shownTitle.own ?? document.title).slice(0, limits.title),
  }
}
