import type { Conversation } from '../../shared/conversation'
import type { ConversationId } from '../../shared/ids'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { conversationOf, type ConversationRow } from '../rules/conversation-row'
import { commit, type Unit } from './commit'
import { readFace } from './face'
import { findDone, mustLock } from './find-conversation'
import { record, type Draft } from './record'

export type CommandInput = { conversation: ConversationId; commandId: string; epoch: number }
export type Ordered = { drafts: Draft[]; routing?: Parameters<typeof record>[4] }

/**
 * An agent's order about a conversation: one transaction, done once for its `commandId` (R10), refused `stale` when
 * somebody else's order came first (R7).
 */
export function command(
  core: Core,
  who: AgentWho,
  input: CommandInput,
  order: (tx: Unit, row: ConversationRow) => Promise<Ordered>,
): Promise<{ conversation: Conversation }> {
  return commit(core, async (tx) => {
    const row = await mustLock(tx, input.conversation)
    const done = await findDone(tx, who.id, input.commandId)
    if (done) {
      if (done.conversation_id !== row.id) throw new Refused('conflict')
      return { conversation: conversationOf(row) }
    }
    if (row.epoch !== input.epoch) throw new Refused('stale')
    const { drafts, routing } = await order(tx, row)
    const cause = { actor: await readFace(tx, who), sender: who.id, clientId: input.commandId }
    return { conversation: conversationOf(await record(tx, row, cause, drafts, routing)) }
  })
}
