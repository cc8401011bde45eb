import type { EventOf, LogEvent } from './events'

type Amendment = EventOf<'edited' | 'deleted'>
export const isAmendment = (event: LogEvent): event is Amendment => event.kind === 'edited' || event.kind === 'deleted'

/**
 * Applies an event to the earlier events: a message gets its new text or loses it, earlier edits lose their text, and
 * only the newest description of the shopper stays. The stored log is rewritten by the same function (D10), so deleted
 * text is nowhere. A second application has no effect.
 */
export function amend(events: LogEvent[], by: LogEvent): LogEvent[] {
  if (by.kind === 'described')
    return events.map((event) => (event.kind === 'described' && event.seq < by.seq ? emptied(event) : event))
  return isAmendment(by) ? events.map((event) => amended(event, by)) : events
}

/** A description that a later one replaces: it keeps its place in the log. */
export const emptied = (event: EventOf<'described'>): EventOf<'described'> => ({ ...event, attributes: {}, cart: null })

export function amended(event: LogEvent, by: Amendment): LogEvent {
  if (event.kind === 'edited' && event.target === by.target && event.seq < by.seq && event.text !== null)
    return { ...event, text: null }
  if (event.kind !== 'message' || event.seq !== by.target || event.deleted) return event
  if (by.kind === 'edited') return by.text === null ? event : { ...event, text: by.text, edited: true }
  const { seq, at, by: author, kind, clientMessageId } = event
  return { seq, at, by: author, kind, text: '', clientMessageId, deleted: true }
}
