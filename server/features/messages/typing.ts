import type { AgentRequests } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { authoriseWriter, type AgentPrincipal, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { readAgentProfile } from '../agents'

/** Typing is neither logged nor stored (D7). The store is read only to find who may see it. */
export async function shopperTyping(
  context: Context,
  principal: ShopperPrincipal,
  { conversation, on }: Input<ShopperRequests, 'typing'>,
): Promise<Record<string, never>> {
  const row = authoriseWriter(principal, await context.store.read((tx) => find(tx, conversation)))
  context.bus.agents.publish([{ watching: row.id }], 'typing', row.id, 'shopper', on)
  return {}
}

export async function agentTyping(
  context: Context,
  principal: AgentPrincipal,
  { conversation, on }: Input<AgentRequests, 'typing'>,
): Promise<Record<string, never>> {
  const {
    row,
    kind: _,
    ...face
  } = await context.store.read(async (tx) => ({
    row: await find(tx, conversation),
    ...(await readAgentProfile(tx, principal)),
  }))
  if (!row) throw new Refused('not-found')
  if (row.state === 'left' || row.assignee_id === principal.id)
    context.bus.shoppers.publish([{ shopper: row.shopper_id }], 'typing', row.id, on)
  context.bus.agents.publish([{ watching: row.id }], 'typing', row.id, face, on)
  return {}
}

const find = (tx: Tx, id: ConversationId) =>
  tx.db
    .selectFrom('conversations')
    .innerJoin('shoppers', 'shoppers.id', 'conversations.shopper_id')
    .select([
      'conversations.id',
      'conversations.state',
      'conversations.shopper_id',
      'conversations.site_id',
      'conversations.assignee_id',
      'shoppers.blocked_at as shopper_blocked_at',
    ])
    .where('conversations.id', '=', id)
    .executeTakeFirst()
