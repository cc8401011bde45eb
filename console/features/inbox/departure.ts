import type { LogEvent } from '../../../shared/events'
import type { AgentId, ConversationId } from '../../../shared/ids'

/** How a conversation that was mine went from me. `to`: who has it now, or who closed it; null: nobody in particular. */
export type Departure = { how: 'taken' | 'transferred' | 'no-answer' | 'shift-ended' | 'agent-lost' | 'closed' | 'ended' | 'left'; to: string | null; at: number }

/**
 * Reads it from the log, from where it was mine on (`mine`: at its beginning already). Null: it is mine, never was, or I
 * gave it away myself.
 */
export function departureOf(events: readonly LogEvent[], me: AgentId, mine = false): Departure | null {
  let holds = mine
  let gone = null as Departure | null
  for (const event of events) {
    if (event.kind === 'withheld') continue
    if (event.kind === 'assigned' && event.agent.id === me) [holds, gone] = [true, null]
    else if (holds) {
      const how = leftBy(event)
      if (!how) continue
      holds = false
      const own = event.by.kind === 'agent' && event.by.id === me
      gone = own ? null : { how, to: goesTo(event), at: event.at }
    } else if (gone) gone = since(gone, event)
  }
  return holds ? null : gone
}

/** What is still gone: what has come back to me since is in the list again. */
export function stillGone<Gone extends { id: ConversationId }>(gone: readonly Gone[], mine: readonly { id: ConversationId }[]): Gone[] {
  return gone.filter(({ id }) => !mine.some((row) => row.id === id))
}

/** What was said of it stays true only with where it has gone since. */
function since(gone: Departure, event: Exclude<LogEvent, { kind: 'withheld' }>): Departure {
  if (event.kind === 'assigned') return { ...gone, how: staysTrue.has(gone.how) ? gone.how : 'taken', to: event.agent.name }
  if (event.kind === 'queued') return { ...gone, how: staysTrue.has(gone.how) ? gone.how : 'transferred', to: goesTo(event) }
  return gone
}

/** True of it also while the next agent has it. */
const staysTrue = new Set<Departure['how']>(['no-answer', 'shift-ended', 'agent-lost', 'transferred'])

function leftBy(event: LogEvent): Departure['how'] | null {
  if (event.kind === 'assigned') return event.why?.rule === 'transferred' ? 'transferred' : 'taken'
  if (event.kind === 'closed') return event.by.kind === 'shopper' ? 'ended' : 'closed'
  if (event.kind === 'left') return 'left'
  if (event.kind !== 'queued') return null
  return event.reason === 'no-answer' || event.reason === 'shift-ended' || event.reason === 'agent-lost' ? event.reason : 'transferred'
}

function goesTo(event: LogEvent): string | null {
  if (event.kind === 'assigned') return event.agent.name
  if (event.kind === 'queued') return event.reason === 'transferred' ? (event.department?.name ?? null) : null
  return event.kind === 'closed' && event.by.kind === 'agent' ? event.by.name : null
}
