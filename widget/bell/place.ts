/**
 * Puts the host into the page, and back again when a single-page app swaps the body under it. A page that insists on
 * throwing us out wins after a while: we are the guest. Answers how to leave for good.
 */
export function place(host: HTMLElement): () => void {
  let left = 50
  const watcher = new MutationObserver(put)
  function put() {
    if (!document.body || host.isConnected || !left--) return
    document.body.append(host)
    watcher.observe(document.body, { childList: true })
  }
  watcher.observe(document.documentElement, { childList: true })
  put()
  return () => watcher.disconnect()
}
