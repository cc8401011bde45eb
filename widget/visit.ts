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
  return { url: (origin + pathname + search).slice(0, limits.url), title: (shownTitle.own ?? document.title).slice(0, limits.title) }
}

type NavigationLike = EventTarget | undefined

/** A single-page app sets its title after its address; wait for both. */
const settle = 500

/**
 * Calls `moved` when the shopper may be on another page of a single-page app. Neither patches the page's history nor
 * polls: the Navigation API where there is one, else the back button and any click or return that finds another address.
 */
export function followPages(moved: () => void): () => void {
  let last = location.href
  let timer: ReturnType<typeof setTimeout> | undefined
  const check = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (location.href === last) return
      last = location.href
      moved()
    }, settle)
  }
  const navigation = (window as { navigation?: NavigationLike }).navigation
  const sources: [EventTarget, string][] = navigation
    ? [[navigation, 'currententrychange']]
    : [[window, 'popstate'], [window, 'hashchange'], [document, 'click'], [document, 'visibilitychange']]
  for (const [source, name] of sources) source.addEventListener(name, check)
  return () => {
    clearTimeout(timer)
    for (const [source, name] of sources) source.removeEventListener(name, check)
  }
}
