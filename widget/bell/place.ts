/**
 * Puts the host into the page: behind the body and not in it, so that a single-page app may swap the body, and no style of
 * it (a transform, a grid's gap) touches us. And back again when the page throws us out, until it has insisted: we are the guest.
 * Answers how to leave for good.
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
