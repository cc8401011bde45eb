import type { Conversation } from '../../../../shared/conversation'
import type { Actor, EventOf, LogEvent } from '../../../../shared/events'

/**
 * D7: the one place that decides what a shopper sees of a conversation's log. Notes, visited pages, blocks and routing
 * reasons are for agents only; a placeholder keeps their `seq`.
 */
export function forShopper(event: LogEvent): LogEvent {
  switch (event.kind) {
    case 'note':
    case 'visited':
    case 'described':
    case 'blocked':
    case 'withheld':
      return { seq: event.seq, kind: 'withheld' }
    case 'assigned':
      return withoutAgent({ ...event, why: null })
    case 'started':
      return { ...event, page: null }
    case 'queued':
      return withoutAgent({ ...event, reason: shopperReason(event.reason) })
    case 'closed':
    case 'reopened':
    case 'left':
    case 'call-settled':
      return withoutAgent(event)
    case 'identified':
    case 'message':
    case 'promised':
    case 'call-back':
    case 'rated':
    case 'edited':
    case 'deleted':
      return event
  }
}

const shopperReason = (reason: EventOf<'queued'>['reason']): EventOf<'queued'>['reason'] =>
  reason === 'started' || reason === 'returned' ? reason : 'released'

/** A shopper does not see which agent gave a command. They do see to whom they are assigned. */
const withoutAgent = <E extends { by: Actor }>(event: E): E =>
  event.by.kind === 'agent' ? { ...event, by: { kind: 'system' } } : event

/** The conversation's state for the shopper. */
export const conversationForShopper = (conversation: Conversation): Conversation => ({ ...conversation, page: null })
