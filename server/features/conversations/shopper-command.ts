import type { ConversationId } from '../../../shared/ids'
import { authoriseShopper, refuseBlocked, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { bodyHash, assertSameBody, type MessageContent } from '../messages/body-hash'
import type { CommandEffect } from './agent-command'
import { appendEvents } from './log/append-events'
import { byShopper } from './log/by-shopper'
import { commit, type UnitOfWork } from './log/commit'
import type { ConversationRow } from './log/conversation-row'
import { findByClientId, lockConversation } from './log/find-conversation'

export type ShopperCommandInput = { conversation: ConversationId; commandId: string }

/**
 * Runs a shopper's command on their own conversation in one transaction, once per `commandId` (R10). With a `body`, the
 * same id for another body is refused as `conflict` (D2). Returns the command's `seq`.
 */
export function shopperCommand(
  context: Context,
  principal: ShopperPrincipal,
  input: ShopperCommandInput & { body?: MessageContent },
  run: (tx: UnitOfWork, row: ConversationRow) => Promise<CommandEffect> | CommandEffect,
): Promise<{ seq: number }> {
  return commit(context, async (tx) => {
    const row = authoriseShopper(principal, await lockConversation(tx, input.conversation))
    const done = await findByClientId(tx, principal.id, input.commandId)
    if (done) {
      if (done.conversation_id !== row.id) throw new Refused('conflict')
      if (input.body !== undefined) assertSameBody(done, input.body)
      return { seq: done.seq }
    }
    refuseBlocked(row.shopper_blocked_at)
    const { events, routing } = await run(tx, row)
    const hashed = input.body === undefined ? {} : { bodyHash: bodyHash(input.body) }
    await appendEvents(tx, row, { ...byShopper(principal), clientId: input.commandId, ...hashed }, events, routing)
    return { seq: row.last_seq + 1 }
  })
}
