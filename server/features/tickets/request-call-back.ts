import type { Input, Output } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { refuseBlocked, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import {
  appendEvents,
  byShopper,
  commit,
  type ConversationRow,
  findByClientId,
  lockOpenConversation,
  type NewEvent,
  startConversation,
  type UnitOfWork,
} from '../conversations'
import { bodyHash, assertSameBody } from '../messages/body-hash'
import { readSiteSettings, ticketEvent } from '../routing'
import { contactEvents } from '../shoppers'
import { readAnswerDue } from './read-answer-due'

type In = Input<ShopperRequests, 'call-back'>

type Out = Output<ShopperRequests, 'call-back'>

/**
 * The shopper asks for a call. An assigned agent sees it; an unassigned conversation leaves the queue and gets an
 * answer-due time.
 */
export const requestCallBack = (context: Context, principal: ShopperPrincipal, input: In): Promise<Out> =>
  commit(context, (tx) => requestInto(tx, principal, input))

async function requestInto(tx: UnitOfWork, principal: ShopperPrincipal, input: In): Promise<Out> {
  const { phone, time } = input
  const open = await lockOpenConversation(tx, principal)
  const done = await findByClientId(tx, principal.id, input.commandId)
  if (done) {
    assertSameBody(done, { text: `${phone} ${time}` })
    return { conversation: done.conversation_id, seq: done.seq }
  }
  refuseBlocked(open?.shopper_blocked_at)
  const start = open ? { row: open, events: [] } : await startConversation(tx, principal, input)
  // Another of the shopper's tabs was first (D8): ask in that conversation.
  if (!start) return requestInto(tx, principal, input)
  const { row } = start
  const drafts: NewEvent[] = [
    ...start.events,
    ...(await contactEvents(tx, principal, row, input.contact)),
    { kind: 'call-back', phone, time },
    ...(await dueEvents(tx, row)),
  ]
  await appendEvents(
    tx,
    row,
    { ...byShopper(principal), clientId: input.commandId, bodyHash: bodyHash({ text: `${phone} ${time}` }) },
    drafts,
  )
  return { conversation: row.id, seq: row.last_seq + 1 }
}

/** Leaves the queue with a due time. A ticket gets a new one only when the last one was met. */
async function dueEvents(tx: UnitOfWork, row: ConversationRow): Promise<NewEvent[]> {
  if (row.state === 'assigned') return []
  const site = await readSiteSettings(tx, row.site_id)
  if (row.state === 'queued') return [await ticketEvent(tx, row, 'asked', site)]
  return row.promise_at === null ? [{ kind: 'promised', promiseAt: await readAnswerDue(tx, site) }] : []
}
