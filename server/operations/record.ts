import { advance } from '../../shared/timeline'
import type { Actor, LogEvent } from '../../shared/events'
import type { AgentId } from '../../shared/ids'
import { Refused } from '../refused'
import { columnsOf, conversationOf, type ConversationRow } from '../rules/conversation-row'
import type { Tables } from '../store/tables'
import type { Unit } from './commit'

type Told = Exclude<LogEvent, { kind: 'withheld' }>
type WithoutPlace<E> = E extends Told ? Omit<E, 'seq' | 'at' | 'by'> : never
/** An event that is still to be given its place. */
export type Draft = WithoutPlace<Told>

/** Who causes it. `clientId` makes a repeat findable (D2, R10); `bodyHash` tells a repeat from another message with its id. */
export type Cause = { actor: Actor; sender?: string; clientId?: string; bodyHash?: string }

export const ourselves: Cause = { actor: { kind: 'system' } }

/** Columns that are no part of the conversation as both sides know it, but of how it is routed. */
type Routing = Partial<Pick<Tables['conversations'], 'owed_since' | 'last_agent_id' | 'avoid_agent_id' | 'assigned_at' | 'agent_seen' | 'shopper_seen'>>

/**
 * The only way a conversation changes: the events are put at the end of its log and the row becomes what they make of
 * it (D7, D10), with the agents' open counts kept true (R2). The row must be locked. The client's id goes with the
 * message, or with the first event of a command.
 */
export async function record(tx: Unit, row: ConversationRow, cause: Cause, drafts: Draft[], routing: Routing = {}): Promise<ConversationRow> {
  const events = drafts.map((draft, index): Told => ({ ...draft, seq: row.last_seq + 1 + index, at: tx.now, by: cause.actor }))
  const own = Math.max(0, events.findIndex((event) => 'clientMessageId' in event))
  await tx.db.insertInto('events').values(events.map((event, index) => eventRow(row, event, index === own ? cause : null))).execute()

  const conversation = events.reduce((was, event) => advance(was, row.id, event) ?? was, conversationOf(row))
  const after = { ...row, ...columnsOf(conversation), ...told(row, events), ...routing, last_seq: row.last_seq + events.length, updated_at: tx.now }
  await moveSeat(tx, row.assignee_id, after.assignee_id, events)

  const { id, site_name: _, site_id: __, shopper_id: ___, ...columns } = after
  await tx.db.updateTable('conversations').set(columns).where('id', '=', id).execute()
  tx.causes.push({ row: after, was: row.assignee_id, events })
  return after
}

function eventRow(row: ConversationRow, event: Told, cause: Cause | null): Tables['events'] {
  return {
    conversation_id: row.id,
    seq: event.seq,
    at: event.at,
    kind: event.kind,
    sender_id: cause?.sender ?? null,
    client_id: cause?.clientId ?? null,
    body_hash: cause?.bodyHash ?? null,
    event_json: JSON.stringify(event),
  }
}

/** What messages and assignments change beside the state: the preview, who owes a word, who was last in charge. */
function told(row: ConversationRow, events: Told[]): Routing & { last_message_json: string | null } {
  const changes = { last_message_json: row.last_message_json, owed_since: row.owed_since, last_agent_id: row.last_agent_id, assigned_at: row.assigned_at }
  for (const event of events) {
    if (event.kind === 'assigned') Object.assign(changes, { last_agent_id: event.agent.id, assigned_at: event.at })
    if (event.kind === 'queued' || event.kind === 'left') changes.assigned_at = null
    if (event.kind === 'closed') changes.owed_since = null
    if (event.kind !== 'message' || event.by.kind === 'system') continue
    changes.last_message_json = JSON.stringify({ text: event.text, at: event.at, by: event.by.kind, seq: event.seq })
    changes.owed_since = event.by.kind === 'agent' ? null : (changes.owed_since ?? event.at)
    if (event.by.kind === 'agent') changes.last_agent_id = event.by.id
  }
  return changes
}

/** R2, R3: the seat is taken under the condition that it is free and its agent alive, in the statement itself. */
async function moveSeat(tx: Unit, from: AgentId | null, to: AgentId | null, events: Told[]): Promise<void> {
  if (from === to) return
  if (from) await tx.db.updateTable('agents').set((eb) => ({ open_count: eb('open_count', '-', 1) })).where('id', '=', from).execute()
  if (!to) return
  const assigned = events.findLast((event) => event.kind === 'assigned')
  const chosenByUs = assigned?.why?.rule === 'least-loaded' || assigned?.why?.rule === 'last-agent'
  const seat = await tx.db
    .updateTable('agents')
    .set((eb) => ({ open_count: eb('open_count', '+', 1), last_assigned_at: tx.now }))
    .where('id', '=', to)
    .where('status', '=', 'active')
    .where('lease_until', '>', tx.now)
    .whereRef('open_count', '<', 'capacity')
    .$if(chosenByUs, (query) => query.where('accepting', '=', 1))
    .executeTakeFirst()
  if (Number(seat.numUpdatedRows) === 1) return
  const agent = await tx.db.selectFrom('agents').select(['open_count', 'capacity']).where('id', '=', to).executeTakeFirst()
  throw new Refused(agent && agent.open_count >= agent.capacity ? 'at-capacity' : 'agent-away')
}
