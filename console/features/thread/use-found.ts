import { type RefObject, useLayoutEffect } from 'react'

/** Leads to what was said at this place of the log, and lights it up for a moment. */
export function useFound(scroller: RefObject<HTMLElement | null>, at: number | null): void {
  useLayoutEffect(() => {
    const found = at && scroller.current?.querySelector(`[data-seq="${at}"]`)
    if (!found) return
    found.scrollIntoView({ block: 'center' })
    found.animate([{ backgroundColor: 'var(--accent)', outline: '4px solid var(--accent)' }, { backgroundColor: 'transparent', outline: '4px solid transparent' }], { duration: 1_600, easing: 'ease-out' })
  }, [scroller, at])
}
