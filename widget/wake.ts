import type { Connection } from './connection'

/**
 * F12: a page that comes back asks whether its line is alive rather than trusting it, and one that goes away closes it,
 * so that the browser may keep the page for the back button.
 */
export function followPageLife({ probe, sleep }: Pick<Connection, 'probe' | 'sleep'>): () => void {
  const shown = () => void (document.visibilityState === 'visible' && probe())
  const back = (event: PageTransitionEvent) => void (event.persisted && probe())
  const online = () => void probe()
  document.addEventListener('visibilitychange', shown)
  addEventListener('pageshow', back)
  addEventListener('online', online)
  addEventListener('pagehide', sleep)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    removeEventListener('pageshow', back)
    removeEventListener('online', online)
    removeEventListener('pagehide', sleep)
  }
}
