import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Input } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { readAgentProfile } from '../agents'
import { appendEvents, commit, lockOrThrow } from '../conversations'

/** An agent blocks a shopper, in all their conversations, or unblocks them. */
export const blockShopper = (
  context: Context,
  principal: AgentPrincipal,
  { conversation, blocked }: Input<AgentRequests, 'block'>,
): Promise<Record<string, never>> =>
  commit(context, async (tx) => {
    const row = await lockOrThrow(tx, conversation)
    const { numUpdatedRows } = await tx.db
      .updateTable('shoppers')
      .set({ blocked_at: blocked ? tx.now : null })
      .where('id', '=', row.shopper_id)
      .where('blocked_at', blocked ? 'is' : 'is not', null)
      .executeTakeFirstOrThrow()
    if (Number(numUpdatedRows) > 0)
      await appendEvents(tx, row, { actor: await readAgentProfile(tx, principal) }, [{ kind: 'blocked', blocked }])
    return {}
  })
