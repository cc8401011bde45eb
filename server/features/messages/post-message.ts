import type { Input, Output } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { refuseBlocked, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { claimAttachments } from '../attachments'
import {
  appendEvents,
  byShopper,
  commit,
  findByClientId,
  lockOpenConversation,
  type NewEvent,
  startConversation,
  type UnitOfWork,
} from '../conversations'
import { routingEvents } from '../routing'
import { contactEvents } from '../shoppers'
import { bodyHash, assertSameBody } from './body-hash'

type In = Input<ShopperRequests, 'send'>
type Out = Output<ShopperRequests, 'send'>

/** A shopper sends a message (D2): into their open conversation, or a new one, which is then routed. */
export const postMessage = (
  context: Context,
  principal: ShopperPrincipal,
  input: In,
  charge: Charge = () => undefined,
): Promise<Out> => commit(context, (tx) => post(tx, principal, input, charge))

/** Throws when the message exceeds the budget. */
type Charge = () => void

async function post(tx: UnitOfWork, principal: ShopperPrincipal, input: In, charge: Charge): Promise<Out> {
  const open = await lockOpenConversation(tx, principal)
  const done = await findByClientId(tx, principal.id, input.clientMessageId)
  if (done) return repeat(tx, done, input)
  charge()
  refuseBlocked(open?.shopper_blocked_at)

  const start = open ? { row: open, events: [] } : await startConversation(tx, principal, input)
  // Another of the shopper's tabs was first (D8): post into that conversation.
  if (!start) return post(tx, principal, input, () => undefined)

  const before: NewEvent[] = [...start.events, ...(await contactEvents(tx, principal, start.row, input.contact))]
  const files = await claimAttachments(tx, input.attachments, {
    owner: principal.id,
    conversation: start.row.id,
    isPrivate: false,
  })
  const message: NewEvent = { kind: 'message', text: input.text, clientMessageId: input.clientMessageId, ...files }
  const route = await routingEvents(tx, start.row, start.events.length > 0)
  const row = await appendEvents(
    tx,
    start.row,
    { ...byShopper(principal), clientId: input.clientMessageId, bodyHash: bodyHash(input) },
    [...before, message, ...route],
  )
  return {
    clientMessageId: input.clientMessageId,
    conversation: row.id,
    seq: start.row.last_seq + before.length + 1,
    state: row.state,
  }
}

type Done = NonNullable<Awaited<ReturnType<typeof findByClientId>>>

async function repeat(tx: UnitOfWork, done: Done, input: In): Promise<Out> {
  assertSameBody(done, input)
  const { state } = await tx.db
    .selectFrom('conversations')
    .select('state')
    .where('id', '=', done.conversation_id)
    .executeTakeFirstOrThrow()
  return { clientMessageId: input.clientMessageId, conversation: done.conversation_id, seq: done.seq, state }
}
