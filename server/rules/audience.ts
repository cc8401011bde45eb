import type { Conversation } from '../../shared/conversation'
import type { LogEvent } from '../../shared/events'

/**
 * D7: the one place that decides what a shopper hears of a conversation's log. A private note, the pages they were
 * seen on and the reasons of routing stay with the agents; their place in the log is kept.
 */
export function forShopper(event: LogEvent): LogEvent {
  switch (event.kind) {
    case 'note':
    case 'visited':
    case 'withheld':
      return { seq: event.seq, kind: 'withheld' }
    case 'assigned':
      return { ...event, why: null }
    case 'started':
      return { ...event, page: null }
    case 'identified':
    case 'message':
    case 'queued':
    case 'left':
    case 'promised':
    case 'closed':
    case 'reopened':
      return event
  }
}

/** The state as a shopper may know it. */
export const conversationForShopper = (conversation: Conversation): Conversation => ({ ...conversation, page: null })
