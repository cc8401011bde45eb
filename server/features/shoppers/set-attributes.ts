import { changeAbout, nothingTold, type About, type AboutChange } from '../../../shared/about'
import { emptied } from '../../../shared/amend'
import type { EventOf } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { authoriseWriter, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import {
  appendEvents,
  byShopper,
  commit,
  type ConversationRow,
  lockConversation,
  type NewEvent,
  type UnitOfWork,
} from '../conversations'
import { contactEvents } from './set-contact'

/** Minimum time between two such changes in a conversation. */
const paceMs = 10_000

/**
 * The page sends the shopper's contact data and attributes while a conversation is open. A repeat changes nothing.
 * Changes that come too fast are refused as `limited`: the page sends the latest when it may again.
 */
export const setAttributes = (
  context: Context,
  principal: ShopperPrincipal,
  input: Input<ShopperRequests, 'describe'>,
): Promise<Record<string, never>> =>
  commit(context, async (tx) => {
    const row = authoriseWriter(principal, await lockConversation(tx, input.conversation))
    if (row.state === 'closed') return {}
    const events = [
      ...(await contactEvents(tx, principal, row, input.contact)),
      ...(await attributeEvents(tx, row, input)),
    ]
    for (const { kind } of events) await limitPace(tx, row, kind)
    if (events.length > 0) await appendEvents(tx, row, byShopper(principal), events)
    return {}
  })

/** Throws `limited` while the last event of this kind is too recent. */
async function limitPace(tx: UnitOfWork, row: ConversationRow, kind: NewEvent['kind']): Promise<void> {
  const last = await lastOf(tx, row, kind)
  const left = last ? last.at + paceMs - tx.now : 0
  if (left > 0) throw new Refused('limited', { retryAfter: Math.ceil(left / 1_000) })
}

async function attributeEvents(tx: UnitOfWork, row: ConversationRow, change: AboutChange): Promise<NewEvent[]> {
  const last = await lastDescribed(tx, row)
  const was: About = last ?? nothingTold
  const about = changeAbout(was, change)
  if (Object.keys(about.attributes).length > limits.attributes)
    throw new Refused('invalid', { faults: [{ path: 'attributes', message: `at most ${limits.attributes} in all` }] })
  if (sameAbout(was, about)) return []
  if (last) await emptyEvent(tx, row, last)
  return [{ kind: 'described', ...about }]
}

/** Each such event contains all attributes, so the last one is enough. */
async function lastDescribed(tx: UnitOfWork, row: ConversationRow): Promise<EventOf<'described'> | undefined> {
  const last = await lastOf(tx, row, 'described')
  return last && json<EventOf<'described'>>(last.event_json)
}

const lastOf = ({ db }: UnitOfWork, row: ConversationRow, kind: NewEvent['kind']) =>
  db
    .selectFrom('events')
    .select(['at', 'event_json'])
    .where('conversation_id', '=', row.id)
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Changes the stored log the same way as `apply` does on every screen (D10): a log holds one cart, however often it
 * changes.
 */
async function emptyEvent({ db }: UnitOfWork, row: ConversationRow, event: EventOf<'described'>): Promise<void> {
  await db
    .updateTable('events')
    .set({ event_json: JSON.stringify(emptied(event)) })
    .where('conversation_id', '=', row.id)
    .where('seq', '=', event.seq)
    .execute()
}

const sameAbout = (one: About, other: About) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
const inOrder = ({ attributes, cart }: About) => [
  Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  cart,
]
