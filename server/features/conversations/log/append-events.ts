import type { Actor, LogEvent } from '../../../../shared/events'
import type { AgentId } from '../../../../shared/ids'
import { hear, type LastWord } from '../../../../shared/summary'
import { advance } from '../../../../shared/timeline'
import type { WriteBudget } from '../../../access'
import { Refused } from '../../../refusal-error'
import { json } from '../../../store/json-column'
import type { Prepared } from '../../../store/prepared'
import type { Tables } from '../../../store/tables'
import { logPresence, presenceColumns, type PresenceRow } from '../../agents'
import type { UnitOfWork } from './commit'
import { columnsOf, conversationOf, type ConversationRow } from './conversation-row'

type StoredEvent = Exclude<LogEvent, { kind: 'withheld' }>
type WithoutSeq<E> = E extends StoredEvent ? Omit<E, 'seq' | 'at' | 'by'> : never
/** An event without its place in the log. */
export type NewEvent = WithoutSeq<StoredEvent>

/**
 * Who causes the events. `clientId`: finds a repeat (D2, R10); `bodyHash`: distinguishes a repeat from another message
 * with the same id. `budget`: pays for the writes.
 */
export type EventOrigin = {
  actor: Actor
  sender?: string
  clientId?: string
  bodyHash?: string
  budget?: WriteBudget | undefined
}

export const bySystem: EventOrigin = { actor: { kind: 'system' } }

/** Columns for routing, which are not part of the conversation as clients see it. */
type Routing = Partial<
  Pick<
    Tables['conversations'],
    'owed_since' | 'last_agent_id' | 'avoid_agent_id' | 'assigned_at' | 'agent_seen' | 'shopper_seen'
  >
>

/**
 * The only way to change a conversation: appends the events to its log, updates the row from them (D7, D10) and keeps
 * the agents' open counts right (R2). The row must be locked. The client's id is stored with the message, or with a
 * command's first event.
 */
export async function appendEvents(
  tx: UnitOfWork,
  row: ConversationRow,
  origin: EventOrigin,
  newEvents: NewEvent[],
  routing: Routing = {},
): Promise<ConversationRow> {
  const events = newEvents.map((draft, index): StoredEvent => ({
    ...draft,
    seq: row.last_seq + 1 + index,
    at: tx.now,
    by: origin.actor,
  }))
  const own = Math.max(
    0,
    events.findIndex((event) => 'clientMessageId' in event),
  )
  const rows = events.map((event, index) => eventRow(row, event, index === own ? origin : null))
  origin.budget?.write(
    rows.length,
    rows.reduce((bytes, { event_json }) => bytes + Buffer.byteLength(event_json), 0),
  )
  for (const each of rows) await tx.run(insertEvent, each)

  const was = conversationOf(row)
  const now = events.reduce((conversation, event) => advance(conversation, row.id, event) ?? conversation, was)
  const after = {
    ...row,
    ...(now === was ? {} : columnsOf(now)),
    ...summaryColumns(row, events),
    ...routing,
    last_seq: row.last_seq + events.length,
    updated_at: tx.now,
  }
  await moveSlot(tx, row.assignee_id, after.assignee_id, events)

  await tx.run(updateOf(changed(row, after)), after)
  tx.changes.push({ row: after, was: row.assignee_id, events })
  return after
}

const insertEvent: Prepared<Tables['events'], unknown> = (db, given) =>
  db.insertInto('events').values({
    conversation_id: given.conversation_id,
    seq: given.seq,
    at: given.at,
    kind: given.kind,
    sender_id: given.sender_id,
    client_id: given.client_id,
    body_hash: given.body_hash,
    event_json: given.event_json,
  })

type Column = keyof Tables['conversations']
const changed = (row: ConversationRow, after: ConversationRow) =>
  (Object.keys(after) as Column[]).filter((column) => after[column] !== row[column])

/** Few columns change at a time, and often the same: one prepared query per set of columns. */
const updates = new Map<string, Prepared<Tables['conversations'], unknown>>()

function updateOf(columns: Column[]): Prepared<Tables['conversations'], unknown> {
  const key = columns.join()
  const known = updates.get(key)
  if (known) return known
  const update: Prepared<Tables['conversations'], unknown> = (db, given) =>
    db
      .updateTable('conversations')
      .set(Object.fromEntries(columns.map((column) => [column, given[column]])))
      .where('id', '=', given.id)
  updates.set(key, update)
  return update
}

function eventRow(row: ConversationRow, event: StoredEvent, origin: EventOrigin | null): Tables['events'] {
  return {
    conversation_id: row.id,
    seq: event.seq,
    at: event.at,
    kind: event.kind,
    sender_id: origin?.sender ?? null,
    client_id: origin?.clientId ?? null,
    body_hash: origin?.bodyHash ?? null,
    event_json: JSON.stringify(event),
  }
}

/** What messages and assignments change besides the state: the last message, the last agent. */
function summaryColumns(
  row: ConversationRow,
  events: StoredEvent[],
): Routing & { last_message_json: string | null; said_at: number } {
  const last = events.reduce(hear, {
    lastMessage: json<LastWord['lastMessage']>(row.last_message_json),
    owedSince: row.owed_since,
    assignedAt: row.assigned_at,
    callBack: json<LastWord['callBack']>(row.call_back_json),
  })
  const changes = {
    last_message_json: last.lastMessage && JSON.stringify(last.lastMessage),
    said_at: last.lastMessage?.at ?? row.started_at,
    owed_since: last.owedSince,
    last_agent_id: row.last_agent_id,
    assigned_at: last.assignedAt,
  }
  for (const event of events) {
    if (event.kind === 'assigned') changes.last_agent_id = event.agent.id
    if (event.kind === 'message' && event.by.kind === 'agent') changes.last_agent_id = event.by.id
  }
  return changes
}

/** R2, R3: the statement itself checks that the agent has a free slot and a live lease. */
async function moveSlot(
  tx: UnitOfWork,
  from: AgentId | null,
  to: AgentId | null,
  events: StoredEvent[],
): Promise<void> {
  if (from === to) return
  if (from) await logSlots(tx, await tx.run(releaseSlot, { agent: from }), 1)
  if (!to) return
  const assigned = events.findLast((event) => event.kind === 'assigned')
  const chosenByUs = assigned?.why?.rule === 'least-loaded' || assigned?.why?.rule === 'last-agent'
  const taken = await tx.run(reserveSlot, { agent: to, now: tx.now, accepting: chosenByUs ? 1 : 0 })
  if (taken.length === 1) return logSlots(tx, taken, -1)
  const agent = await tx.db
    .selectFrom('agents')
    .select(['open_count', 'capacity'])
    .where('id', '=', to)
    .executeTakeFirst()
  throw new Refused(agent && agent.open_count >= agent.capacity ? 'at-capacity' : 'agent-away')
}

/** `more`: how many more slots were used before. */
async function logSlots(tx: UnitOfWork, [agent]: PresenceRow[], more: number): Promise<void> {
  if (agent) await logPresence(tx, { ...agent, open_count: agent.open_count + more }, agent)
}

const releaseSlot: Prepared<{ agent: AgentId }, PresenceRow> = (db, given) =>
  db
    .updateTable('agents')
    .set((eb) => ({ open_count: eb('open_count', '-', 1) }))
    .where('id', '=', given.agent)
    .returning(presenceColumns)

/**
 * Returns no row when the slot cannot be reserved. `accepting`: 1 when the agent must accept, 0 when an agent asked for
 * it.
 */
const reserveSlot: Prepared<{ agent: AgentId; now: number; accepting: number }, PresenceRow> = (db, given) =>
  db
    .updateTable('agents')
    .set((eb) => ({ open_count: eb('open_count', '+', 1), last_assigned_at: given.now }))
    .where('id', '=', given.agent)
    .where('status', '=', 'active')
    .where('lease_until', '>', given.now)
    .whereRef('open_count', '<', 'capacity')
    .where('accepting', '>=', given.accepting)
    .returning(presenceColumns)
