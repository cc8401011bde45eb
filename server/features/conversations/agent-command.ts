import type { Conversation } from '../../../shared/conversation'
import type { ConversationId } from '../../../shared/ids'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { readAgentProfile } from '../agents'
import { appendEvents, type NewEvent } from './log/append-events'
import { commit, type UnitOfWork } from './log/commit'
import { conversationOf, type ConversationRow } from './log/conversation-row'
import { findByClientId, lockOrThrow } from './log/find-conversation'

export type AgentCommandInput = { conversation: ConversationId; commandId: string; epoch: number }
export type CommandEffect = { events: NewEvent[]; routing?: Parameters<typeof appendEvents>[4] }

/**
 * Runs an agent's command on a conversation in one transaction, once per `commandId` (R10). Refuses `stale` when
 * somebody else's command came first (R7).
 */
export function agentCommand(
  context: Context,
  principal: AgentPrincipal,
  input: AgentCommandInput,
  run: (tx: UnitOfWork, row: ConversationRow) => Promise<CommandEffect>,
): Promise<{ conversation: Conversation }> {
  return commit(context, async (tx) => {
    const row = await lockOrThrow(tx, input.conversation)
    const done = await findByClientId(tx, principal.id, input.commandId)
    if (done) {
      if (done.conversation_id !== row.id) throw new Refused('conflict')
      return { conversation: conversationOf(row) }
    }
    if (row.epoch !== input.epoch) throw new Refused('stale')
    const { events, routing } = await run(tx, row)
    const origin = { actor: await readAgentProfile(tx, principal), sender: principal.id, clientId: input.commandId }
    return { conversation: conversationOf(await appendEvents(tx, row, origin, events, routing)) }
  })
}
