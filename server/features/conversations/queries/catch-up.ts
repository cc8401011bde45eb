import type { AgentRequests } from '../../../../shared/agent-protocol'
import type { LogEvent } from '../../../../shared/events'
import type { ConversationId } from '../../../../shared/ids'
import { limits } from '../../../../shared/limits'
import type { Input, Output } from '../../../../shared/request'
import type { ShopperRequests } from '../../../../shared/shopper-protocol'
import { authoriseShopper, type AgentPrincipal, type ShopperPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { Refused } from '../../../refusal-error'
import { json } from '../../../store/json-column'
import type { Prepared } from '../../../store/prepared'
import type { Tx } from '../../../store/store'
import type { Tables } from '../../../store/tables'
import { conversationOf, headOf } from '../log/conversation-row'
import { forShopper } from '../log/visible-to-shopper'
import { readThreadFacts } from './read-thread-facts'

type In = Input<ShopperRequests, 'catch-up'>

/** D6: the events that a shopper missed in their own conversation, as far as they may see them. */
export const catchUpShopper = (
  context: Context,
  principal: ShopperPrincipal,
  input: In,
): Promise<Output<ShopperRequests, 'catch-up'>> =>
  context.store.read(async (tx) => {
    const row = authoriseShopper(principal, await find(tx, input))
    return { events: (await eventsAfter(tx, input)).map(forShopper), head: headOf(row) }
  })

type AgentIn = Input<AgentRequests, 'catch-up'>

/** D6: the events that an agent missed. An agent without any gets the newest page. */
export const catchUpAgent = (
  context: Context,
  principal: AgentPrincipal,
  { conversation, after }: AgentIn,
): Promise<Output<AgentRequests, 'catch-up'>> =>
  context.store.read(async (tx) => {
    if (after === null) return newest(tx, principal, conversation)
    const row = await find(tx, { conversation, after })
    if (!row) throw new Refused('not-found')
    return {
      events: await eventsAfter(tx, { conversation, after }),
      head: headOf(row),
      shopper: row.shopper_id,
      state: null,
    }
  })

/** The page before the first event that an agent has. */
export const earlierAgent = (
  context: Context,
  _who: AgentPrincipal,
  input: Input<AgentRequests, 'earlier'>,
): Promise<Output<AgentRequests, 'earlier'>> =>
  context.store.read(async (tx) => {
    if (!(await find(tx, { ...input, after: 0 }))) throw new Refused('not-found')
    return { events: await eventsBefore(tx, input) }
  })

/** Everything up to the row's head: what is committed meanwhile comes after it. */
async function newest(
  tx: Tx,
  principal: AgentPrincipal,
  conversation: ConversationId,
): Promise<Output<AgentRequests, 'catch-up'>> {
  const [row] = await tx.run(wholeRow, { conversation })
  if (!row) throw new Refused('not-found')
  const events = await eventsBefore(tx, { conversation, before: row.last_seq + 1 })
  return {
    events,
    head: headOf(row),
    shopper: row.shopper_id,
    state: { conversation: conversationOf(row), facts: await readThreadFacts(tx, row, principal.id) },
  }
}

const wholeRow: Prepared<{ conversation: ConversationId }, Tables['conversations']> = (db, given) =>
  db.selectFrom('conversations').selectAll().where('id', '=', given.conversation)

async function find(tx: Tx, { conversation }: In): Promise<Found | undefined> {
  const [row] = await tx.run(byId, { conversation })
  return row
}

type Found = Pick<Tables['conversations'], 'shopper_id' | 'site_id' | 'last_seq' | 'shopper_seen' | 'agent_seen'>
const byId: Prepared<{ conversation: ConversationId }, Found> = (db, given) =>
  db
    .selectFrom('conversations')
    .select(['shopper_id', 'site_id', 'last_seq', 'shopper_seen', 'agent_seen'])
    .where('id', '=', given.conversation)

async function eventsAfter(tx: Tx, { conversation, after }: In): Promise<LogEvent[]> {
  const rows = await tx.run(pageAfter, { conversation, after })
  return withinBytes(rows.map((row) => row.event_json)).map((event) => json<LogEvent>(event))
}

const pageAfter: Prepared<{ conversation: ConversationId; after: number }, Pick<Tables['events'], 'event_json'>> = (
  db,
  given,
) =>
  db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', given.conversation)
    .where('seq', '>', given.after)
    .orderBy('seq')
    .limit(limits.page)

async function eventsBefore(tx: Tx, { conversation, before }: Input<AgentRequests, 'earlier'>): Promise<LogEvent[]> {
  const rows = await tx.run(pageBefore, { conversation, before })
  return withinBytes(rows.map((row) => row.event_json))
    .map((event) => json<LogEvent>(event))
    .reverse()
}

const pageBefore: Prepared<{ conversation: ConversationId; before: number }, Pick<Tables['events'], 'event_json'>> = (
  db,
  given,
) =>
  db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', given.conversation)
    .where('seq', '<', given.before)
    .orderBy('seq', 'desc')
    .limit(limits.page)

/**
 * Keeps a page within a frame's size, except for a single larger event; reading continues after the last event kept.
 * `events` are in the order of reading.
 */
function withinBytes(events: string[]): string[] {
  let weight = 0
  const fits = events.findIndex((event) => (weight += Buffer.byteLength(event)) > limits.pageBytes)
  return fits === -1 ? events : events.slice(0, Math.max(1, fits))
}
