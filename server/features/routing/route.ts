import type { EventOf } from '../../../shared/events'
import type { SiteSettings } from '../../../shared/site'
import { json } from '../../store/json-column'
import type { Tx } from '../../store/store'
import type { ConversationRow, NewEvent, UnitOfWork } from '../conversations'
import { readAnswerDue } from '../tickets/read-answer-due'
import { readOnDuty, readSiteSettings } from './candidates'

/**
 * Where a shopper's message takes a conversation that nobody has: to the queue when somebody is on duty, else it is a
 * left message with a promise (R13). An assigned one stays where it is.
 */
export async function routingEvents(tx: UnitOfWork, row: ConversationRow, isNew: boolean): Promise<NewEvent[]> {
  if (row.state === 'assigned' || (await choseToLeaveMessage(tx, row))) return []
  const site = await readSiteSettings(tx, row.site_id)
  const staffed = (await readOnDuty(tx, site)).length > 0
  if (staffed) return row.state === 'queued' && !isNew ? [] : [queuedEvent(row, isNew ? 'started' : 'returned', tx.now)]
  if (row.state === 'queued') return [await ticketEvent(tx, row, isNew ? 'nobody-on-shift' : 'last-agent-left', site)]
  // Still owed from before: the promise stands. Answered meanwhile: a new one.
  return row.owed_since === null ? [{ kind: 'promised', promiseAt: await readAnswerDue(tx, site) }] : []
}

/** Who would rather not wait is not put back into the queue by adding to what they left; once it is answered, they are as anybody. */
async function choseToLeaveMessage({ db }: Tx, row: ConversationRow): Promise<boolean> {
  if (row.state !== 'left' || row.owed_since === null) return false
  const left = db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', row.id)
    .where('kind', '=', 'left')
  const last = await left.orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return json<EventOf<'left'> | null>(last?.event_json ?? null)?.reason === 'asked'
}

export const queuedEvent = (row: ConversationRow, reason: EventOf<'queued'>['reason'], queuedAt: number): NewEvent => ({
  kind: 'queued',
  reason,
  queuedAt,
  department: json(row.department_json),
  epoch: row.epoch + 1,
})

/** With a new promise, unless one was given before that is still to be kept: a date once told is not moved. */
export const ticketEvent = async (
  tx: Tx,
  row: ConversationRow,
  reason: EventOf<'left'>['reason'],
  site: SiteSettings,
): Promise<NewEvent> => ({
  kind: 'left',
  reason,
  promiseAt: row.promise_at ?? (await readAnswerDue(tx, site)),
  epoch: row.epoch + 1,
})
