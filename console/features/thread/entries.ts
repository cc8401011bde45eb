import type { Actor, EventOf, LogEvent } from '../../../shared/events'
import type { Pending } from '../../connection/outbox'

export type Said = EventOf<'message' | 'note'>
export type Happened = Exclude<LogEvent, Said | { kind: 'withheld' | 'described' | 'blocked' | 'edited' | 'deleted' }>

/** What the thread shows, from top to bottom. A letter is what one person wrote in one go. */
export type Entry =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'letter'; key: string; by: Actor; at: number; parts: Said[] }
  | { kind: 'note'; key: string; note: Said }
  | { kind: 'line'; key: string; events: Happened[] }

const inOneGo = 10 * 60_000
/** What happens within a minute, with nothing said in between, is one line. */
const inOneMoment = 60_000

/** The log as it is read: days apart, one person's messages together, what happens at once in one line. */
export function entriesOf(events: readonly LogEvent[]): Entry[] {
  const entries: Entry[] = []
  let day = ''
  for (const event of events) {
    // What is known of the shopper, and whether they are blocked, stands beside the thread; that a message was changed, with the message.
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

/** Of pages visited in a row only the last one matters; of second thoughts on a rating too; of the queue, where it led at once. */
function isSuperseded(was: Happened, now: Happened): boolean {
  if (was.kind === 'visited' || was.kind === 'rated') return was.kind === now.kind
  return (
    was.kind === 'queued' &&
    was.reason === 'started' &&
    (now.kind === 'assigned' || now.kind === 'left') &&
    now.at - was.at < inOneMoment
  )
}

export function isSame(one: Actor, other: Actor): boolean {
  return one.kind === 'agent' && other.kind === 'agent' ? one.id === other.id : one.kind === other.kind
}

/** Pending messages that the log does not have yet: one that is in both is shown once. What was acknowledged before the first event here is in an older page. */
export function unlogged(pending: Pending[], events: readonly LogEvent[]): Pending[] {
  if (pending.length === 0) return pending
  const first = events[0]?.seq ?? 0
  const logged = new Set(
    events.map((event) => (event.kind === 'message' || event.kind === 'note' ? event.clientMessageId : '')),
  )
  return pending.filter(({ clientMessageId, seq = Infinity }) => seq >= first && !logged.has(clientMessageId))
}

/** The last thing that I said to the shopper: what carries the tick. */
export function lastReply(events: readonly LogEvent[]): EventOf<'message'> | undefined {
  return events.findLast((event): event is EventOf<'message'> => event.kind === 'message' && event.by.kind === 'agent')
}
