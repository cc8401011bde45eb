import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** What grows at the end of the thread stays in sight, for whoever looks at the end. */
export function useInView(place: RefObject<HTMLElement | null>, grown: unknown): void {
  useLayoutEffect(() => {
    const element = place.current
    const scroller = element?.closest('.scroller')
    if (!element || !scroller) return
    const beyond = element.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom
    if (beyond > 0 && beyond < element.offsetHeight + 120) scroller.scrollTop += beyond + 16
  }, [place, grown])
}
