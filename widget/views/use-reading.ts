import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ConversationId } from '../../shared/ids'
import type { Chat } from '../chat'
import { unawaited } from '../unawaited'

/** A message counts as seen when it has been on screen, in an open panel, in a tab that is looked at (D7). */
export function useReading(scroller: RefObject<HTMLElement | null>, { read }: Chat, open: boolean, newest: unknown): void {
  useEffect(() => {
    const element = scroller.current
    if (!open || !element) return
    const see = (entries: IntersectionObserverEntry[]) => {
      if (document.visibilityState !== 'visible') return
      for (const { isIntersecting, target } of entries) {
        const { conversation, seq } = (target as HTMLElement).dataset
        if (isIntersecting && conversation && seq) unawaited(read(conversation as ConversationId, Number(seq)))
      }
    }
    let observer: IntersectionObserver
    const watch = () => {
      observer?.disconnect()
      observer = new IntersectionObserver(see, { root: element, threshold: 0.5 })
      for (const bubble of element.querySelectorAll('[data-seq]')) observer.observe(bubble)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', watch)
    }
  }, [scroller, read, open, newest])
}
