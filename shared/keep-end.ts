/** Pixels from the end that still count as the end. */
const near = 48

export type KeptEnd = {
  /** After an addition: scrolls to the end if the reader is there. */
  follow: () => void
  /** Scrolls to the end in any case. */
  toEnd: () => void
  stop: () => void
}

/**
 * Keeps a scroller, and the one element in it, at the end while the reader is there. Only the reader's own scrolling up
 * ends that: a change of layout moves the end away, but never moves the reader up. `begins`: whether the reader is
 * there at first.
 */
export function keepEnd(scroller: HTMLElement, begins: boolean, tell: (atEnd: boolean) => void): KeptEnd {
  let atEnd = begins
  let known = scroller.scrollTop
  let box = boxOf(scroller)

  function set(next: boolean): void {
    if (next === atEnd) return
    atEnd = next
    tell(next)
  }
  function toEnd(): void {
    scroller.scrollTop = scroller.scrollHeight
    known = scroller.scrollTop
    set(true)
  }
  function follow(): void {
    if (atEnd) toEnd()
  }
  function scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = scroller
    // A hidden scroller has no end.
    if (!clientHeight) return
    // When a phone is turned, the browser lays the text out again and scrolls to the same text by itself.
    const turned = box !== boxOf(scroller)
    box = boxOf(scroller)
    const up = scrollTop < known && !turned
    known = scrollTop
    if (scrollHeight - scrollTop - clientHeight < near) set(true)
    else if (up) set(false)
    else follow()
  }

  // A phone's keyboard or a growing composer makes the scroller smaller; a picture or card that loads late makes its
  // content higher.
  const resized = new ResizeObserver(follow)
  for (const each of [scroller, ...scroller.children]) resized.observe(each)
  scroller.addEventListener('scroll', scrolled, { passive: true })
  function stop(): void {
    resized.disconnect()
    scroller.removeEventListener('scroll', scrolled)
  }
  return { follow, toEnd, stop }
}

const boxOf = ({ clientWidth, clientHeight }: HTMLElement) => `${clientWidth} ${clientHeight}`
