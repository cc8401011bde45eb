import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ConversationId } from '../../../shared/ids'
import { watchRead } from '../../../shared/watch-read'
import type { Chat } from '../../chat'
import { unawaited } from '../../unawaited'

/** Marks a message as seen when it is on screen, in an open panel, and the shopper looks at the page (D7). */
export function useReading(
  scroller: RefObject<HTMLElement | null>,
  { read }: Chat,
  open: boolean,
  newest: unknown,
): void {
  useEffect(() => {
    if (!open || !scroller.current) return
    return watchRead(scroller.current, '[data-seq]', ({ dataset: { conversation, seq } }) =>
      unawaited(read(conversation as ConversationId, Number(seq))),
    )
  }, [scroller, read, open, newest])
}
