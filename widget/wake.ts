import type { Connection } from './connection'
import { unawaited } from './unawaited'

/**
 * F12: a page that becomes visible checks its connection. A page that is left closes it, so that the browser can keep
 * the page for the back button.
 */
export function followPageLife(
  { probe, sleep }: Pick<Connection, 'probe' | 'sleep'>,
  comeBack: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // The back button fires `pageshow` and `visibilitychange` together: one check is enough.
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
