import { isLooking, watchLooking } from './looking'

/** Pixels that may be cut off at the end of a message. */
const cut = 8

/**
 * Reports each message in the scroller (`[data-seq]`, by `selector`) that is read: its end is visible in the scroller
 * and in the browser's window, its files have loaded, nothing lies over it, and somebody is looking (D7). A message may
 * be higher than the window: only its end counts.
 */
export function watchRead(scroller: HTMLElement, selector: string, tell: (message: HTMLElement) => void): () => void {
  const root = scroller.getRootNode() as Document | ShadowRoot

  function check(): void {
    if (!isLooking() || !scroller.clientHeight || isCovered()) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const [first, last] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
    for (const message of scroller.querySelectorAll<HTMLElement>(selector)) {
      const end = message.getBoundingClientRect().bottom
      if (end > first && end <= last + cut && !isLoading(message)) tell(message)
    }
  }
  const isCovered = () => scroller.closest('[inert]') !== null || root.querySelector(':modal') !== null

  const resized = new ResizeObserver(check)
  for (const each of [scroller, ...scroller.children]) resized.observe(each)
  const life = new AbortController()
  const late = { capture: true, passive: true, signal: life.signal }
  // In the capture phase: events of a picture do not bubble. A layer that closes returns the focus to the thread:
  // `focus`, because `keep-events.ts` may stop `focusin`.
  for (const event of ['scroll', 'load', 'error']) scroller.addEventListener(event, check, late)
  root.addEventListener('focus', check, late)
  const stop = watchLooking(check)
  check()
  return () => {
    resized.disconnect()
    life.abort()
    stop()
  }
}

/** A picture that is still loading has not been seen. */
function isLoading(message: HTMLElement): boolean {
  return (
    message.querySelector('.attached:empty, [aria-busy=true]') !== null ||
    [...message.querySelectorAll('img')].some(({ complete }) => !complete)
  )
}
