import type { Input, Output } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import { refuseBlocked, type Shopper } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import { bodyHash, sameBody } from './body-hash'
import { commit, type Unit } from './commit'
import { readSettings } from './duty'
import { findDone, lockOpenConversation } from './find-conversation'
import { identifyDrafts } from './identify-shopper'
import { bySender } from './post-message'
import { readPromise } from './promise'
import { record, type Draft } from './record'
import { left } from './route'
import { shopperOrder } from './shopper-order'
import { startConversation } from './start-conversation'

/** The shopper would rather not wait, in the queue or for an agent who does not answer: what they wrote becomes a left message, with a promise. */
export const leaveInstead = (core: Core, who: Shopper, input: Input<ShopperRequests, 'leave'>) =>
  shopperOrder(core, who, input, async (tx, row) => {
    const waits = row.state === 'queued' || (row.state === 'assigned' && row.owed_since !== null)
    if (!waits) throw new Refused('wrong-state')
    return { drafts: [...(await identifyDrafts(tx, who, row, input.contact)), await left(tx, row, 'asked', await readSettings(tx, row.site_id))] }
  })

type In = Input<ShopperRequests, 'call-back'>
type Out = Output<ShopperRequests, 'call-back'>

/** The shopper wants to be called. Whoever has the conversation sees it; what nobody has waits with a promise, and not in the queue. */
export const askCallBack = (core: Core, who: Shopper, input: In): Promise<Out> => commit(core, (tx) => ask(tx, who, input))

async function ask(tx: Unit, who: Shopper, input: In): Promise<Out> {
  const { phone, time } = input
  const open = await lockOpenConversation(tx, who)
  const done = await findDone(tx, who.id, input.commandId)
  if (done) {
    sameBody(done, { text: `${phone} ${time}` })
    return { conversation: done.conversation_id, seq: done.seq }
  }
  refuseBlocked(open?.shopper_blocked_at)
  const start = open ? { row: open, drafts: [] } : await startConversation(tx, who, input)
  // Another of the shopper's tabs was first (D8): ask in that one.
  if (!start) return ask(tx, who, input)
  const { row } = start
  const drafts: Draft[] = [...start.drafts, ...(await identifyDrafts(tx, who, row, input.contact)), { kind: 'call-back', phone, time }, ...(await promiseDrafts(tx, row))]
  await record(tx, row, { ...bySender(who), clientId: input.commandId, bodyHash: bodyHash({ text: `${phone} ${time}` }) }, drafts)
  return { conversation: row.id, seq: row.last_seq + 1 }
}

/** Out of the queue with a promise; what was left already is promised anew only where the last promise was kept. */
async function promiseDrafts(tx: Unit, row: ConversationRow): Promise<Draft[]> {
  if (row.state === 'assigned') return []
  const site = await readSettings(tx, row.site_id)
  if (row.state === 'queued') return [await left(tx, row, 'asked', site)]
  return row.promise_at === null ? [{ kind: 'promised', promiseAt: await readPromise(tx, site) }] : []
}
