import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Gives the style sheet the height that a phone's keyboard leaves. It is used where the panel fills the screen. */
export function useViewport(panel: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!open || !view) return
    const fit = () => {
      panel.current?.style.setProperty('--view-top', `${view.offsetTop}px`)
      panel.current?.style.setProperty('--view-height', `${view.height}px`)
    }
    fit()
    const life = new AbortController()
    view.addEventListener('resize', fit, life)
    view.addEventListener('scroll', fit, life)
    return () => life.abort()
  }, [panel, open])
}
