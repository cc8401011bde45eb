import type { Connection } from './connection'
import { unawaited } from './unawaited'

/**
 * F12: a page that comes back asks whether its line is alive rather than trusting it, and one that goes away closes it,
 * so that the browser may keep the page for the back button.
 */
export function followPageLife({ probe, sleep }: Pick<Connection, 'probe' | 'sleep'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A page that is gone back to is shown and becomes visible in one turn: asked once.
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(() => unawaited(probe()))
  }
  const shown = () => document.visibilityState === 'visible' && look()
  const back = (event: PageTransitionEvent) => event.persisted && look()
  document.addEventListener('visibilitychange', shown)
  addEventListener('pageshow', back)
  addEventListener('online', look)
  addEventListener('offline', look)
  addEventListener('pagehide', sleep)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', shown)
    removeEventListener('pageshow', back)
    removeEventListener('online', look)
    removeEventListener('offline', look)
    removeEventListener('pagehide', sleep)
  }
}
