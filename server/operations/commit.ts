import type { Head, Seen } from '../../shared/conversation'
import type { LogEvent } from '../../shared/events'
import type { AgentId } from '../../shared/ids'
import type { Audience } from '../bus/audience'
import type { Core } from '../core'
import { forShopper } from '../rules/audience'
import { summaryOf, type ConversationRow } from '../rules/conversation-row'
import type { How, Tx } from '../store/store'

/** What a transaction has caused and must be told once it is durable. */
export type Cause = { row: ConversationRow; was: AgentId | null; events: LogEvent[] }
export type Unit = Tx & { causes: Cause[] }

/** Runs one transaction, then tells everybody concerned (D3, D4): nothing is heard of what is not durable. */
export async function commit<T>(core: Core, work: (tx: Unit) => Promise<T>, how?: How): Promise<T> {
  const { value, causes } = await core.store.transaction(async (tx) => {
    const unit: Unit = { ...tx, causes: [] }
    return { value: await work(unit), causes: unit.causes }
  }, how)
  for (const cause of causes) tell(core, cause)
  return value
}

function tell(core: Core, { row, was, events }: Cause) {
  const { bus } = core
  const concerned = agentsConcerned(row, was)
  for (const event of events) {
    bus.shoppers.publish([{ shopper: row.shopper_id }], 'event', row.id, forShopper(event))
    bus.agents.publish(concerned, 'event', row.id, event)
  }
  const routed = events.some((event) => changesRouting.has(event.kind))
  // Who signs in may be somebody known: the conversation is then another shopper's.
  const known = events.some((event) => event.kind === 'identified')
  // What is said in an assigned conversation concerns those who heard the event: they know what it makes of the row.
  if (routed || known || row.state !== 'assigned') bus.agents.publish(['agents'], 'summary', summaryOf(row))
  if (routed) bus.stir()
}

const changesRouting = new Set<LogEvent['kind']>(['queued', 'assigned', 'left', 'promised', 'closed', 'reopened'])

function agentsConcerned(row: ConversationRow, was: AgentId | null): Audience[] {
  const agents = new Set([row.assignee_id, was].filter((id) => id !== null))
  return [{ watching: row.id }, ...[...agents].map((agent) => ({ agent }))]
}

/** Receipts are no events: they only grow, and the next head makes a lost one good (D7). */
export function tellSeen(core: Core, row: Pick<ConversationRow, 'id' | 'shopper_id' | 'assignee_id'>, head: Head): Seen {
  core.bus.shoppers.publish([{ shopper: row.shopper_id }], 'seen', row.id, head.seen)
  const agents: Audience[] = row.assignee_id ? [{ watching: row.id }, { agent: row.assignee_id }] : [{ watching: row.id }]
  core.bus.agents.publish(agents, 'seen', row.id, head.seen)
  return head.seen
}
