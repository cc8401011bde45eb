import type { AgentRequests } from '../../shared/agent-protocol'
import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { limits } from '../../shared/limits'
import type { Input, Output } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseShopper, type AgentWho, type Shopper } from '../rules/access'
import { forShopper } from '../rules/audience'
import { headOf, json } from '../rules/conversation-row'
import type { Prepared } from '../store/prepared'
import type { Tx } from '../store/store'
import type { Tables } from '../store/tables'

type In = Input<ShopperRequests, 'catch-up'>

/** D6: what a shopper missed of their own conversation, as far as they may hear it. */
export const catchUpShopper = (core: Core, who: Shopper, input: In): Promise<Output<ShopperRequests, 'catch-up'>> =>
  core.store.read(async (tx) => {
    const row = authoriseShopper(who, await find(tx, input))
    return { events: (await eventsAfter(tx, input)).map(forShopper), head: headOf(row) }
  })

/** D6: what an agent missed. */
export const catchUpAgent = (core: Core, _who: AgentWho, input: In): Promise<Output<AgentRequests, 'catch-up'>> =>
  core.store.read(async (tx) => {
    const row = await find(tx, input)
    if (!row) throw new Refused('not-found')
    return { events: await eventsAfter(tx, input), head: headOf(row), shopper: row.shopper_id }
  })

async function find(tx: Tx, { conversation }: In): Promise<Found | undefined> {
  const [row] = await tx.run(byId, { conversation })
  return row
}

type Found = Pick<Tables['conversations'], 'shopper_id' | 'site_id' | 'last_seq' | 'shopper_seen' | 'agent_seen'>
const byId: Prepared<{ conversation: ConversationId }, Found> = (db, given) =>
  db.selectFrom('conversations').select(['shopper_id', 'site_id', 'last_seq', 'shopper_seen', 'agent_seen']).where('id', '=', given.conversation)

async function eventsAfter(tx: Tx, { conversation, after }: In): Promise<LogEvent[]> {
  const rows = await tx.run(pageAfter, { conversation, after })
  return withinBytes(rows.map((row) => row.event_json)).map((event) => json<LogEvent>(event))
}

const pageAfter: Prepared<{ conversation: ConversationId; after: number }, Pick<Tables['events'], 'event_json'>> = (db, given) =>
  db.selectFrom('events').select('event_json').where('conversation_id', '=', given.conversation).where('seq', '>', given.after).orderBy('seq').limit(limits.page)

/** A page is no heavier than a frame, but for a single event that is: it is read on from where it ends. */
function withinBytes(events: string[]): string[] {
  let weight = 0
  const fits = events.findIndex((event) => (weight += Buffer.byteLength(event)) > limits.pageBytes)
  return fits === -1 ? events : events.slice(0, Math.max(1, fits))
}
