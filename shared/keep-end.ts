/** Pixels from the end that still count as being there. */
const near = 48

export type KeptEnd = {
  /** After something was added: shows the end if the reader is there. */
  follow: () => void
  /** Shows the end in any case. */
  toEnd: () => void
  stop: () => void
}

/**
 * Keeps a scroller, and the one element in it, at the end while the reader is there. Only the reader's own scrolling
 * lets go: a layout that changes moves the end away, but it never moves the reader up. `begins`: whether they are there at first.
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
    // Hidden: it has no end.
    if (!clientHeight) return
    // A phone that is turned lays the text out anew and scrolls by itself to what was in sight.
    const turned = box !== boxOf(scroller)
    box = boxOf(scroller)
    const up = scrollTop < known && !turned
    known = scrollTop
    if (scrollHeight - scrollTop - clientHeight < near) set(true)
    else if (up) set(false)
    else follow()
  }

  // The keyboard of a phone, a growing composer or a line below takes room; a picture or a card that comes late pushes from within.
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
