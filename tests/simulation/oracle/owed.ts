import type { LogEvent } from '../../../shared/events'
import type { ConversationRow } from '../database'
import type { Judge } from './judge'

/**
 * A21, S38: checks against the log alone, without the product's code, whether the row is right about an owed answer and
 * an owed call.
 */
export function checkOwed(judge: Judge, row: ConversationRow, events: LogEvent[]): void {
  const call = events.findLast(({ kind }) => kind === 'call-back' || kind === 'call-settled' || kind === 'closed')
  const owesCall = call?.kind === 'call-back'
  judge.must(
    owesCall === (row.call_back_json !== null),
    'S38',
    () => `the last of the call is ${call?.kind}, the row says ${row.call_back_json}`,
  )
  judge.must(
    !owesCall || !hasNoHolderSince(events, events.indexOf(call)) || row.owed_since !== null,
    'S38',
    () => 'a call is owed, and the row does not wait',
  )

  const settled = events.findLastIndex(isAnswer)
  const asked = events.slice(settled + 1).find((event) => event.kind === 'message' && event.by.kind === 'shopper')
  judge.must(
    !asked || asked.kind === 'withheld' || (row.owed_since !== null && row.owed_since <= asked.at),
    'A21',
    () => `owed since ${row.owed_since}, asked by ${JSON.stringify(asked)}`,
  )
  judge.must(
    asked !== undefined || owesCall || row.owed_since === null,
    'A21',
    () => `owed since ${row.owed_since}, and nothing was asked since ${JSON.stringify(events[settled])}`,
  )
}

/** After this event no answer is owed until the next question. */
const isAnswer = (event: LogEvent): boolean =>
  event.kind === 'closed' ||
  (event.kind === 'call-settled' && event.outcome === 'called') ||
  (event.kind === 'message' && event.by.kind === 'agent')

/**
 * Whether the conversation had no agent at that event and has had none since. An agent who talks with the shopper still
 * owes the call, but has answered.
 */
const hasNoHolderSince = (events: LogEvent[], index: number): boolean =>
  events.slice(0, index).findLast(({ kind }) => kind === 'assigned' || kind === 'queued' || kind === 'left')?.kind !==
    'assigned' && !events.slice(index).some(({ kind }) => kind === 'assigned')
