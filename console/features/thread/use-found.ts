import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { EarlierPages } from '../../connection/earlier-pages'
import { useArrivals } from '../../router/history'

/** Scrolls to the event at this place of the log, focuses it and highlights it for a moment, each time it is chosen. */
export function useFound(scroller: RefObject<HTMLElement | null>, at: number | null): void {
  const arrivals = useArrivals()
  useLayoutEffect(() => {
    const found = at && scroller.current?.querySelector<HTMLElement>(`[data-seq="${at}"]`)
    if (!found) return
    found.tabIndex = -1
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
    found.animate(
      [
        { backgroundColor: 'var(--accent)', outline: '4px solid var(--accent)' },
        { backgroundColor: 'transparent', outline: '4px solid transparent' },
      ],
      { duration: 1_600, easing: 'ease-out' },
    )
  }, [scroller, at, arrivals])
}

/** Loads the pages up to a result that is older than the loaded ones. */
export function useLoadFound(earlier: EarlierPages, at: number | null): void {
  useEffect(() => {
    if (at !== null) void earlier.to(at)
  }, [earlier, at])
}
