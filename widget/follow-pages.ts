type NavigationLike = EventTarget | undefined

/** Milliseconds to wait for the title: a single-page app sets it after the address. */
const settle = 500

/**
 * Calls `moved` when the shopper may be on another page of a single-page app. It does not patch the page's history and
 * does not poll: it uses the Navigation API, or else the back button, and any click or return that finds a new address.
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
    : [
        [window, 'popstate'],
        [window, 'hashchange'],
        [document, 'click'],
        [document, 'visibilitychange'],
      ]
  for (const [source, name] of sources) source.addEventListener(name, check)
  return () => {
    clearTimeout(timer)
    for (const [source, name] of sources) source.removeEventListener(name, check)
  }
}
