import type { Actor, EventOf, LogEvent } from '../../../shared/events'
import type { Pending } from '../../connection/outbox'

export type Said = EventOf<'message' | 'note'>
export type Happened = Exclude<LogEvent, Said | { kind: 'withheld' | 'described' | 'blocked' | 'edited' | 'deleted' }>

/** The entries of the thread, from top to bottom. `letter`: messages that one person wrote in a row. */
export type Entry =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'letter'; key: string; by: Actor; at: number; parts: Said[] }
  | { kind: 'note'; key: string; note: Said }
  | { kind: 'line'; key: string; events: Happened[] }

const inOneGo = 10 * 60_000
/** Events within a minute, without a message between them, share one line. */
const inOneMoment = 60_000

/** The log as entries: split by day, one person's messages grouped, events of one moment in one line. */
export function entriesOf(events: readonly LogEvent[]): Entry[] {
  const entries: Entry[] = []
  let day = ''
  for (const event of events) {
    // The person pane shows the shopper's facts and whether they are blocked; a message shows its own changes.
    if (
      event.kind === 'withheld' ||
      event.kind === 'described' ||
      event.kind === 'blocked' ||
      event.kind === 'edited' ||
      event.kind === 'deleted'
    )
      continue
    const today = new Date(event.at).toDateString()
    if (today !== day) entries.push({ kind: 'day', key: `day-${event.seq}`, at: event.at })
    day = today
    add(entries, event)
  }
  return entries
}

function add(entries: Entry[], event: Said | Happened): void {
  const last = entries.at(-1)
  if (event.kind === 'note') entries.push({ kind: 'note', key: `${event.seq}`, note: event })
  else if (event.kind !== 'message') addLine(entries, event)
  else if (last?.kind === 'letter' && isSame(last.by, event.by) && event.at - (last.parts.at(-1)?.at ?? 0) < inOneGo)
    last.parts.push(event)
  else entries.push({ kind: 'letter', key: `${event.seq}`, by: event.by, at: event.at, parts: [event] })
}

function addLine(entries: Entry[], event: Happened): void {
  const last = entries.at(-1)
  const before = last?.kind === 'line' ? last.events.filter((each) => !isSuperseded(each, event)) : []
  if (last?.kind === 'line') last.events = before
  if (last?.kind === 'line' && before.length === 0) entries.pop()
  const first = before[0]
  if (first && event.at - first.at < inOneMoment) before.push(event)
  else entries.push({ kind: 'line', key: `${event.seq}`, events: [event] })
}

/** A later event replaces an earlier one: a page visit, a changed rating, or a queue that led to an agent at once. */
function isSuperseded(was: Happened, now: Happened): boolean {
  if (was.kind === 'visited' || was.kind === 'rated') return was.kind === now.kind
  return (
    was.kind === 'queued' &&
    was.reason === 'started' &&
    (now.kind === 'assigned' || now.kind === 'left') &&
    now.at - was.at < inOneMoment
  )
}

function isSame(one: Actor, other: Actor): boolean {
  return one.kind === 'agent' && other.kind === 'agent' ? one.id === other.id : one.kind === other.kind
}

/**
 * Pending messages that are not yet in the log: a message in both is shown once. A message acknowledged before the
 * first event here is in an older page.
 */
export function unlogged(pending: Pending[], events: readonly LogEvent[]): Pending[] {
  if (pending.length === 0) return pending
  const first = events[0]?.seq ?? 0
  const logged = new Set(
    events.map((event) => (event.kind === 'message' || event.kind === 'note' ? event.clientMessageId : '')),
  )
  return pending.filter(({ clientMessageId, seq = Infinity }) => seq >= first && !logged.has(clientMessageId))
}

/** My last message to the shopper: it shows the tick. */
export function lastReply(events: readonly LogEvent[]): EventOf<'message'> | undefined {
  return events.findLast((event): event is EventOf<'message'> => event.kind === 'message' && event.by.kind === 'agent')
}
