import type { Seen } from '../../shared/conversation'
import type { ConversationId } from '../../shared/ids'
import type { Core } from '../core'
import { authoriseShopper, type AgentWho, type Shopper } from '../rules/access'
import { headOf, type ConversationRow } from '../rules/conversation-row'
import { tellSeen } from './commit'
import { lockConversation, mustLock } from './find-conversation'
import type { Tx } from '../store/store'

type In = { conversation: ConversationId; seq: number }

export const markSeenByShopper = (core: Core, who: Shopper, input: In) =>
  mark(core, input, 'shopper_seen', async (tx) => authoriseShopper(who, await lockConversation(tx, input.conversation)))

export const markSeenByAgent = (core: Core, _who: AgentWho, input: In) => mark(core, input, 'agent_seen', (tx) => mustLock(tx, input.conversation))

/** D7: a receipt is the greater of the old and the new, and never beyond the head. */
async function mark(core: Core, input: In, side: 'shopper_seen' | 'agent_seen', find: (tx: Tx) => Promise<ConversationRow>): Promise<{ seen: Seen }> {
  const row = await core.store.transaction(async (tx) => {
    const found = await find(tx)
    const seen = Math.max(found[side], Math.min(input.seq, found.last_seq))
    if (seen !== found[side]) await tx.db.updateTable('conversations').set({ [side]: seen }).where('id', '=', found.id).execute()
    return { ...found, [side]: seen }
  })
  return { seen: tellSeen(core, row, headOf(row)) }
}
