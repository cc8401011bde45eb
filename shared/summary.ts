import type { LastMessage, Summary } from './conversation'
import type { EventOf, LogEvent } from './events'
import { advance } from './timeline'

/** The last message, since when the shopper waits for an answer, and since when an agent has the conversation. */
export type LastWord = Pick<Summary, 'lastMessage' | 'owedSince' | 'assignedAt' | 'callBack'>

/**
 * Applies one event. Notes and routing are no messages. A requested call is owed like an answer, until it is settled.
 * After a close the shopper no longer waits.
 */
export function hear(was: LastWord, event: LogEvent): LastWord {
  if (event.kind === 'closed') return { ...was, owedSince: null, callBack: null }
  if (event.kind === 'assigned') return { ...was, assignedAt: event.at }
  if (event.kind === 'queued' || event.kind === 'left') return { ...was, assignedAt: null }
  if (event.kind === 'call-back')
    return { ...was, callBack: { phone: event.phone, time: event.time }, owedSince: was.owedSince ?? event.at }
  if (event.kind === 'call-settled')
    return {
      ...was,
      callBack: null,
      owedSince: event.outcome === 'withdrawn' && was.lastMessage?.by === 'shopper' ? was.owedSince : null,
    }
  if (event.kind === 'edited' || event.kind === 'deleted')
    return { ...was, lastMessage: was.lastMessage && amendedWord(was.lastMessage, event) }
  if (event.kind !== 'message' || event.by.kind === 'system') return was
  const { text, at, seq, attachments } = event
  const by = event.by.kind
  const agent = event.by.kind === 'agent' ? { agent: { id: event.by.id, name: event.by.name } } : {}
  const lastMessage = { text, at, by, ...agent, seq, ...(attachments?.[0] && { file: attachments[0].name }) }
  return { ...was, lastMessage, owedSince: by === 'agent' ? callOwed(was) : (was.owedSince ?? at) }
}

/**
 * Since when a call is owed; null while an agent has the conversation: the call is still due, but does not count as a
 * missing answer.
 */
const callOwed = ({ callBack, assignedAt, owedSince }: LastWord) => (callBack && assignedAt === null ? owedSince : null)

function amendedWord(word: LastMessage, event: EventOf<'edited' | 'deleted'>): LastMessage {
  if (word.seq !== event.target) return word
  const { at, by, seq } = word
  return event.kind === 'deleted'
    ? { text: '', at, by, seq, deleted: true }
    : { ...word, text: event.text ?? word.text }
}

/**
 * A row of the inbox after the next event. As for the timeline (D4): an old event changes nothing (the same object
 * comes back), and an event beyond the next is a gap: fetch. Row + events = the row as fetched (D10), except `seen`,
 * which is sent separately.
 */
export function advanceSummary(row: Summary, event: LogEvent): Summary | 'gap' {
  if (event.seq <= row.head || event.kind === 'withheld') return row
  if (event.seq > row.head + 1) return 'gap'
  const { lastMessage, owedSince, assignedAt, callBack } = row
  return {
    ...row,
    ...advance(row, row.id, event),
    ...hear({ lastMessage, owedSince, assignedAt, callBack }, event),
    head: event.seq,
    updatedAt: event.at,
  }
}
