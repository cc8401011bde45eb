/**
 * Adds the host to the page: after the body and not in it, so that a single-page app may replace the body, and no style
 * of the body (a transform, a grid's gap) affects the widget. Adds it again when the page removes it, at most 50 times.
 * Returns the function that stops this.
 */
export function place(host: HTMLElement): () => void {
  const page = document.documentElement
  let left = 50
  const put = () => {
    if (!host.isConnected && left--) page.append(host)
  }
  const watcher = new MutationObserver(put)
  watcher.observe(page, { childList: true })
  put()
  return () => watcher.disconnect()
}
