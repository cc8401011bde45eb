import type { EventOf } from '../../shared/events'
import type { SiteSettings } from '../../shared/site'
import { json, type ConversationRow } from '../rules/conversation-row'
import type { Tx } from '../store/store'
import type { Unit } from './commit'
import { readDuty, readSettings } from './duty'
import { readPromise } from './promise'
import type { Draft } from './record'

/**
 * Where a shopper's message takes a conversation that nobody has: to the queue when somebody is on duty, else it is a
 * left message with a promise (R13). An assigned one stays where it is.
 */
export async function routeDrafts(tx: Unit, row: ConversationRow, isNew: boolean): Promise<Draft[]> {
  if (row.state === 'assigned' || (await waitsByWish(tx, row))) return []
  const site = await readSettings(tx, row.site_id)
  const staffed = (await readDuty(tx, site)).length > 0
  if (staffed) return row.state === 'queued' && !isNew ? [] : [queued(row, isNew ? 'started' : 'returned', tx.now)]
  if (row.state === 'queued') return [await left(tx, row, isNew ? 'nobody-on-shift' : 'last-agent-left', site)]
  // Still owed from before: the promise stands. Answered meanwhile: a new one.
  return row.owed_since === null ? [{ kind: 'promised', promiseAt: await readPromise(tx, site) }] : []
}

/** Who would rather not wait is not put back into the queue by adding to what they left; once it is answered, they are as anybody. */
async function waitsByWish({ db }: Tx, row: ConversationRow): Promise<boolean> {
  if (row.state !== 'left' || row.owed_since === null) return false
  const left = db.selectFrom('events').select('event_json').where('conversation_id', '=', row.id).where('kind', '=', 'left')
  const last = await left.orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return json<EventOf<'left'> | null>(last?.event_json ?? null)?.reason === 'asked'
}

export const queued = (row: ConversationRow, reason: EventOf<'queued'>['reason'], queuedAt: number): Draft => ({
  kind: 'queued',
  reason,
  queuedAt,
  department: json(row.department_json),
  epoch: row.epoch + 1,
})

/** With a new promise, unless one was given before that is still to be kept: a date once told is not moved. */
export const left = async (tx: Tx, row: ConversationRow, reason: EventOf<'left'>['reason'], site: SiteSettings): Promise<Draft> => ({
  kind: 'left',
  reason,
  promiseAt: row.promise_at ?? (await readPromise(tx, site)),
  epoch: row.epoch + 1,
})
