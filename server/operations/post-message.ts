import type { Input, Output } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { refuseBlocked, type Shopper } from '../rules/access'
import { takeAttachments } from './attachments'
import { bodyHash, sameBody } from './body-hash'
import { commit, type Unit } from './commit'
import { findDone, lockOpenConversation } from './find-conversation'
import { identifyDrafts } from './identify-shopper'
import { record, type Draft } from './record'
import { routeDrafts } from './route'
import { startConversation } from './start-conversation'

type In = Input<ShopperRequests, 'send'>
type Out = Output<ShopperRequests, 'send'>

/** A shopper says something (D2): into their open conversation, or into a new one, and on to whoever can answer. */
export const postMessage = (core: Core, who: Shopper, input: In, spend: Spend = () => undefined): Promise<Out> => commit(core, (tx) => say(tx, who, input, spend))

/** Throws where a new message would be one too many. */
type Spend = () => void

async function say(tx: Unit, who: Shopper, input: In, spend: Spend): Promise<Out> {
  const open = await lockOpenConversation(tx, who)
  const done = await findDone(tx, who.id, input.clientMessageId)
  if (done) return repeat(tx, done, input)
  spend()
  refuseBlocked(open?.shopper_blocked_at)

  const start = open ? { row: open, drafts: [] } : await startConversation(tx, who, input)
  // Another of the shopper's tabs was first (D8): say it in that one.
  if (!start) return say(tx, who, input, () => undefined)

  const told: Draft[] = [...start.drafts, ...(await identifyDrafts(tx, who, start.row, input.contact))]
  const files = await takeAttachments(tx, input.attachments, { owner: who.id, conversation: start.row.id, isPrivate: false })
  const message: Draft = { kind: 'message', text: input.text, clientMessageId: input.clientMessageId, ...files }
  const route = await routeDrafts(tx, start.row, start.drafts.length > 0)
  const row = await record(tx, start.row, { ...bySender(who), clientId: input.clientMessageId, bodyHash: bodyHash(input) }, [...told, message, ...route])
  return { clientMessageId: input.clientMessageId, conversation: row.id, seq: start.row.last_seq + told.length + 1, state: row.state }
}

export const bySender = (who: Shopper) => ({ actor: { kind: 'shopper' as const }, sender: who.id, budget: who.budget })

type Done = NonNullable<Awaited<ReturnType<typeof findDone>>>

async function repeat(tx: Unit, done: Done, input: In): Promise<Out> {
  sameBody(done, input)
  const { state } = await tx.db.selectFrom('conversations').select('state').where('id', '=', done.conversation_id).executeTakeFirstOrThrow()
  return { clientMessageId: input.clientMessageId, conversation: done.conversation_id, seq: done.seq, state }
}
