import type { EventOf } from '../../../shared/events'
import type { SiteSettings } from '../../../shared/site'
import { json } from '../../store/json-column'
import type { Tx } from '../../store/store'
import type { ConversationRow, NewEvent, UnitOfWork } from '../conversations'
import { readAnswerDue } from '../tickets/read-answer-due'
import { readOnDuty, readSiteSettings } from './candidates'

/**
 * Where a shopper's message moves an unassigned conversation: into the queue when an agent is on duty, otherwise it
 * becomes a ticket with an answer-due time (R13). An assigned one stays.
 */
export async function routingEvents(tx: UnitOfWork, row: ConversationRow, isNew: boolean): Promise<NewEvent[]> {
  if (row.state === 'assigned' || (await choseToLeaveMessage(tx, row))) return []
  const site = await readSiteSettings(tx, row.site_id)
  const staffed = (await readOnDuty(tx, site)).length > 0
  if (staffed) return row.state === 'queued' && !isNew ? [] : [queuedEvent(row, isNew ? 'started' : 'returned', tx.now)]
  if (row.state === 'queued') return [await ticketEvent(tx, row, isNew ? 'nobody-on-shift' : 'last-agent-left', site)]
  // Still unanswered: the due time stays. Answered meanwhile: a new one.
  return row.owed_since === null ? [{ kind: 'promised', promiseAt: await readAnswerDue(tx, site) }] : []
}

/** A shopper who chose to leave a message stays out of the queue when adding to it, until an agent has answered. */
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

/** With a new due time, unless an earlier one is still open: a date that was promised does not move. */
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
