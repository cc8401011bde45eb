import type { Connection } from './connection'
import { unawaited } from './unawaited'

/**
 * F12: a page that comes back asks whether its line is alive rather than trusting it, and one that goes away closes it,
 * so that the browser may keep the page for the back button.
 */
export function followPageLife({ probe, sleep }: Pick<Connection, 'probe' | 'sleep'>): () => void {
  const shown = () => document.visibilityState === 'visible' && unawaited(probe())
  const back = (event: PageTransitionEvent) => event.persisted && unawaited(probe())
  const networks = () => unawaited(probe())
  document.addEventListener('visibilitychange', shown)
  addEventListener('pageshow', back)
  addEventListener('online', networks)
  addEventListener('offline', networks)
  addEventListener('pagehide', sleep)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    removeEventListener('pageshow', back)
    removeEventListener('online', networks)
    removeEventListener('offline', networks)
    removeEventListener('pagehide', sleep)
  }
}
