import type { Connection } from './connection'
import { unawaited } from './unawaited'

/**
 * F12: a page that comes back asks whether its line is alive rather than trusting it, and one that goes away closes it,
 * so that the browser may keep the page for the back button.
 */
export function followPageLife(
  { probe, sleep }: Pick<Connection, 'probe' | 'sleep'>,
  comeBack: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A page that is gone back to is shown and becomes visible in one turn: asked once.
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(() => unawaited(probe()))
  }
  const shown = () => document.visibilityState === 'visible' && look()
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted) return
    comeBack()
    look()
  }
  const life = new AbortController()
  document.addEventListener('visibilitychange', shown, life)
  addEventListener('pageshow', back, life)
  addEventListener('online', look, life)
  addEventListener('offline', look, life)
  addEventListener('pagehide', sleep, life)
  return () => {
    clearTimeout(timer)
    life.abort()
  }
}
