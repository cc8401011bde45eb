import * as z from 'zod'
import type { LogEvent } from './events'
import { type AgentId, Instant } from './ids'

/** How an agent lost a conversation. `to`: who has it now, or who closed it; null: nobody in particular. */
export const Departure = z.object({
  how: z.enum(['taken', 'transferred', 'no-answer', 'shift-ended', 'agent-lost', 'closed', 'ended', 'left']),
  to: z.string().nullable(),
  at: Instant,
})
export type Departure = z.infer<typeof Departure>

/**
 * Whether an agent has a conversation, and if not, how they lost it. `gone` is null where they never had it, or gave it
 * away themselves.
 */
export const Holding = z.object({ mine: z.boolean(), gone: Departure.nullable() })
export type Holding = z.infer<typeof Holding>

export const neverMine: Holding = { mine: false, gone: null }

/** Applies one event. */
export function hold(was: Holding, event: LogEvent, me: AgentId): Holding {
  if (event.kind === 'withheld') return was
  if (event.kind === 'assigned' && event.agent.id === me) return { mine: true, gone: null }
  if (!was.mine) return was.gone ? { mine: false, gone: since(was.gone, event) } : was
  const how = leftBy(event)
  if (!how) return was
  const own = event.by.kind === 'agent' && event.by.id === me
  return { mine: false, gone: own ? null : { how, to: goesTo(event), at: event.at } }
}

export const holdingOf = (events: readonly LogEvent[], me: AgentId, from = neverMine): Holding =>
  events.reduce((was, event) => hold(was, event, me), from)

/** Keeps the reason up to date with where the conversation went later. */
function since(gone: Departure, event: LogEvent): Departure {
  if (event.kind === 'assigned')
    return { ...gone, how: staysTrue.has(gone.how) ? gone.how : 'taken', to: event.agent.name }
  if (event.kind === 'queued')
    return { ...gone, how: staysTrue.has(gone.how) ? gone.how : 'transferred', to: goesTo(event) }
  return gone
}

/** Reasons that still hold when the next agent has the conversation. */
const staysTrue = new Set<Departure['how']>(['no-answer', 'shift-ended', 'agent-lost', 'transferred'])

function leftBy(event: LogEvent): Departure['how'] | null {
  if (event.kind === 'assigned') return event.why?.rule === 'transferred' ? 'transferred' : 'taken'
  if (event.kind === 'closed') return event.by.kind === 'shopper' ? 'ended' : 'closed'
  if (event.kind === 'left') return 'left'
  if (event.kind !== 'queued') return null
  return event.reason === 'no-answer' || event.reason === 'shift-ended' || event.reason === 'agent-lost'
    ? event.reason
    : 'transferred'
}

function goesTo(event: LogEvent): string | null {
  if (event.kind === 'assigned') return event.agent.name
  if (event.kind === 'queued') return event.reason === 'transferred' ? (event.department?.name ?? null) : null
  return event.kind === 'closed' && event.by.kind === 'agent' ? event.by.name : null
}
