import type { Head, Seen } from '../../../../shared/conversation'
import type { LogEvent } from '../../../../shared/events'
import type { AgentId } from '../../../../shared/ids'
import type { Audience } from '../../../bus/audience'
import type { Context } from '../../../context'
import type { TransactionOptions, Tx } from '../../../store/store'
import { summaryOf, type ConversationRow } from './conversation-row'
import { forShopper } from './visible-to-shopper'

/** A transaction's change, to be published once it is durable. */
type CommittedChange = { row: ConversationRow; was: AgentId | null; events: LogEvent[] }
export type UnitOfWork = Tx & { changes: CommittedChange[] }

/** Runs one transaction, then publishes its changes (D3, D4): nothing is published before it is durable. */
export async function commit<T>(
  context: Context,
  work: (tx: UnitOfWork) => Promise<T>,
  how?: TransactionOptions,
): Promise<T> {
  const { value, changes } = await context.store.transaction(async (tx) => {
    const unit: UnitOfWork = { ...tx, changes: [] }
    return { value: await work(unit), changes: unit.changes }
  }, how)
  for (const change of changes) publish(context, change)
  return value
}

function publish(context: Context, { row, was, events }: CommittedChange) {
  const { bus } = context
  const concerned = audienceOf(row, was)
  for (const event of events) {
    bus.shoppers.publish([{ shopper: row.shopper_id }], 'event', row.id, forShopper(event))
    bus.agents.publish(concerned, 'event', row.id, event)
  }
  const routed = events.some((event) => changesRouting.has(event.kind))
  // After a sign-in the conversation may belong to another, known shopper, with or without an event.
  const known = events.length === 0 || events.some((event) => event.kind === 'identified')
  // For an assigned conversation the event is enough: its receivers compute the row from it.
  if (routed || known || row.state !== 'assigned') bus.agents.publish(['agents'], 'summary', summaryOf(row))
  if (routed) bus.notifyRouting()
}

const changesRouting = new Set<LogEvent['kind']>(['queued', 'assigned', 'left', 'promised', 'closed', 'reopened'])

function audienceOf(row: ConversationRow, was: AgentId | null): Audience[] {
  const agents = new Set([row.assignee_id, was].filter((id) => id !== null))
  return [{ watching: row.id }, ...[...agents].map((agent) => ({ agent }))]
}

/** A receipt is no event: it only grows, and the next head repairs a lost one (D7). */
export function publishSeen(
  context: Context,
  row: Pick<ConversationRow, 'id' | 'shopper_id' | 'assignee_id'>,
  head: Head,
): Seen {
  context.bus.shoppers.publish([{ shopper: row.shopper_id }], 'seen', row.id, head.seen)
  const agents: Audience[] = row.assignee_id
    ? [{ watching: row.id }, { agent: row.assignee_id }]
    : [{ watching: row.id }]
  context.bus.agents.publish(agents, 'seen', row.id, head.seen)
  return head.seen
}
