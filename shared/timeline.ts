import { amend } from './amend'
import type { Conversation, Seen } from './conversation'
import type { LogEvent } from './events'

/** A conversation as a receiver has it: the state, and every event up to `seq`. */
export type Timeline = { conversation: Conversation | null; events: LogEvent[]; seq: number; seen: Seen }

export const emptyTimeline: Timeline = { conversation: null, events: [], seq: 0, seen: { shopper: 0, agent: 0 } }

/**
 * D4: the next event is applied, an old one changes nothing (the same object comes back), and an event beyond the next
 * is a gap: fetch what comes after `timeline.seq`.
 */
export function apply(timeline: Timeline, id: Conversation['id'], event: LogEvent): Timeline | 'gap' {
  if (event.seq <= timeline.seq) return timeline
  if (event.seq > timeline.seq + 1) return 'gap'
  return {
    ...timeline,
    seq: event.seq,
    events: [...amend(timeline.events, event), event],
    conversation: advance(timeline.conversation, id, event),
  }
}

/** D7: receipts only grow, so they may arrive late, twice or out of order. */
export function see(timeline: Timeline, seen: Seen): Timeline {
  const shopper = Math.max(timeline.seen.shopper, seen.shopper)
  const agent = Math.max(timeline.seen.agent, seen.agent)
  const same = shopper === timeline.seen.shopper && agent === timeline.seen.agent
  return same ? timeline : { ...timeline, seen: { shopper, agent } }
}

/**
 * Applies one event to the conversation. The server's row is made by it too, so state + events = a fresh fetch (D10).
 */
export function advance(was: Conversation | null, id: Conversation['id'], event: LogEvent): Conversation | null {
  if (event.kind === 'started') {
    return {
      id,
      site: event.site,
      state: 'queued',
      assignee: null,
      epoch: 0,
      department: event.department,
      language: event.language,
      contact: { name: null, email: null, verified: false },
      startedAt: event.at,
      queuedAt: null,
      promiseAt: null,
      page: event.page,
      rating: null,
      callBack: null,
    }
  }
  if (!was) return null
  switch (event.kind) {
    case 'identified':
      return { ...was, contact: event.contact }
    case 'visited':
      return { ...was, page: event.page }
    case 'message':
      // A message does not fulfil the promise of a call.
      return event.by.kind === 'agent' && !was.callBack ? { ...was, promiseAt: null } : was
    case 'queued':
      return {
        ...was,
        state: 'queued',
        assignee: null,
        epoch: event.epoch,
        department: event.department,
        queuedAt: event.queuedAt,
      }
    case 'assigned':
      return { ...was, state: 'assigned', assignee: event.agent, epoch: event.epoch }
    case 'left':
      return { ...was, state: 'left', assignee: null, epoch: event.epoch, promiseAt: event.promiseAt }
    case 'promised':
      return { ...was, promiseAt: event.promiseAt }
    case 'closed':
      return { ...was, state: 'closed', assignee: null, epoch: event.epoch, promiseAt: null, callBack: null }
    case 'reopened':
      return { ...was, state: 'queued', assignee: null, epoch: event.epoch, queuedAt: event.at }
    case 'call-back':
      return { ...was, callBack: { phone: event.phone, time: event.time } }
    case 'call-settled':
      return { ...was, callBack: null, promiseAt: event.promiseAt }
    case 'rated':
      return { ...was, rating: event.rating }
    default:
      return was
  }
}
