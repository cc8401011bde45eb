import type { Conversation } from '../../../../shared/conversation'
import type { Actor, EventOf, LogEvent } from '../../../../shared/events'

/**
 * D7: the one place that decides what a shopper hears of a conversation's log. A private note, the pages they were
 * seen on, whether they are blocked and the reasons of routing stay with the agents; their place in the log is kept.
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

/** Who of the team gave the order is not the shopper's to know; who they are given to, they see. */
const withoutAgent = <E extends { by: Actor }>(event: E): E =>
  event.by.kind === 'agent' ? { ...event, by: { kind: 'system' } } : event

/** The state as a shopper may know it. */
export const conversationForShopper = (conversation: Conversation): Conversation => ({ ...conversation, page: null })
