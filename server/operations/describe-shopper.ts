import { changeAbout, nothingTold, type About, type AboutChange } from '../../shared/about'
import { emptied } from '../../shared/amend'
import type { EventOf } from '../../shared/events'
import { limits } from '../../shared/limits'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseWriter, type Shopper } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import { commit, type Unit } from './commit'
import { lockConversation } from './find-conversation'
import { identifyDrafts } from './identify-shopper'
import { bySender } from './post-message'
import { record, type Draft } from './record'

/** Milliseconds in which a conversation takes one such change. */
const window = 10_000

/**
 * The page tells who its shopper says they are, and what it knows of them, while a conversation is open. Told again, it
 * changes nothing. Changes that come too quickly are refused as `limited`: the page sends the latest once it may again.
 */
export const describeShopper = (core: Core, who: Shopper, input: Input<ShopperRequests, 'describe'>): Promise<Record<string, never>> =>
  commit(core, async (tx) => {
    const row = authoriseWriter(who, await lockConversation(tx, input.conversation))
    if (row.state === 'closed') return {}
    const drafts = [...(await identifyDrafts(tx, who, row, input.contact)), ...(await aboutDrafts(tx, row, input))]
    for (const { kind } of drafts) await refuseHaste(tx, row, kind)
    if (drafts.length > 0) await record(tx, row, bySender(who), drafts)
    return {}
  })

/** Throws `limited` while the last event of this kind is younger than the window. */
async function refuseHaste(tx: Unit, row: ConversationRow, kind: Draft['kind']): Promise<void> {
  const last = await lastOf(tx, row, kind)
  const left = last ? last.at + window - tx.now : 0
  if (left > 0) throw new Refused('limited', { retryAfter: Math.ceil(left / 1_000) })
}

async function aboutDrafts(tx: Unit, row: ConversationRow, change: AboutChange): Promise<Draft[]> {
  const last = await lastTold(tx, row)
  const was: About = last ?? nothingTold
  const about = changeAbout(was, change)
  if (Object.keys(about.attributes).length > limits.attributes) throw new Refused('invalid', { faults: [{ path: 'attributes', message: `at most ${limits.attributes} in all` }] })
  if (sameAbout(was, about)) return []
  if (last) await empty(tx, row, last)
  return [{ kind: 'described', ...about }]
}

/** Each such event says all that is known, so the last one is enough. */
async function lastTold(tx: Unit, row: ConversationRow): Promise<EventOf<'described'> | undefined> {
  const last = await lastOf(tx, row, 'described')
  return last && json<EventOf<'described'>>(last.event_json)
}

const lastOf = ({ db }: Unit, row: ConversationRow, kind: Draft['kind']) =>
  db
    .selectFrom('events')
    .select(['at', 'event_json'])
    .where('conversation_id', '=', row.id)
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/** In the stored log itself, as `apply` does on every screen (D10): a log holds one cart, however often it changes. */
async function empty({ db }: Unit, row: ConversationRow, event: EventOf<'described'>): Promise<void> {
  await db
    .updateTable('events')
    .set({ event_json: JSON.stringify(emptied(event)) })
    .where('conversation_id', '=', row.id)
    .where('seq', '=', event.seq)
    .execute()
}

const sameAbout = (one: About, other: About) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
const inOrder = ({ attributes, cart }: About) => [Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)), cart]
