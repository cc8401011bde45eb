import type { ChatState } from '../../chat-state'

/** The last message by an agent that the shopper has not seen. */
export function newestUnread({ threads }: ChatState) {
  for (const { id: conversation, timeline, read } of threads.toReversed())
    for (const event of timeline.events.toReversed()) {
      if (event.seq <= Math.max(read, timeline.seen.shopper)) break
      if (event.kind === 'message' && event.by.kind === 'agent') return { conversation, ...event, by: event.by }
    }
  return null
}
