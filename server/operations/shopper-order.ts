import type { ConversationId } from '../../shared/ids'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseShopper, refuseBlocked, type Shopper } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import { bodyHash, sameBody, type Body } from './body-hash'
import type { Ordered } from './command'
import { commit, type Unit } from './commit'
import { findDone, lockConversation } from './find-conversation'
import { bySender } from './post-message'
import { record } from './record'

export type OrderInput = { conversation: ConversationId; commandId: string }

/**
 * A shopper's order about their own conversation: one transaction, done once for its `commandId` (R10). With a `body`,
 * the same id for another one is refused `conflict` (D2). Answers where it stands in the log.
 */
export function shopperOrder(
  core: Core,
  who: Shopper,
  input: OrderInput & { body?: Body },
  order: (tx: Unit, row: ConversationRow) => Promise<Ordered> | Ordered,
): Promise<{ seq: number }> {
  return commit(core, async (tx) => {
    const row = authoriseShopper(who, await lockConversation(tx, input.conversation))
    const done = await findDone(tx, who.id, input.commandId)
    if (done) {
      if (done.conversation_id !== row.id) throw new Refused('conflict')
      if (input.body !== undefined) sameBody(done, input.body)
      return { seq: done.seq }
    }
    refuseBlocked(row.shopper_blocked_at)
    const { drafts, routing } = await order(tx, row)
    const hashed = input.body === undefined ? {} : { bodyHash: bodyHash(input.body) }
    await record(tx, row, { ...bySender(who), clientId: input.commandId, ...hashed }, drafts, routing)
    return { seq: row.last_seq + 1 }
  })
}
