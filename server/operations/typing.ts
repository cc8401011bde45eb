import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseWriter, type AgentWho, type Shopper } from '../rules/access'
import type { ConversationId } from '../../shared/ids'
import type { Tx } from '../store/store'
import { readFace } from './face'

/** Typing has no place in the log and never touches the store (D7); it is read only to know who may hear it. */
export async function shopperTyping(core: Core, who: Shopper, { conversation, on }: Input<ShopperRequests, 'typing'>): Promise<Record<string, never>> {
  const row = authoriseWriter(who, await core.store.read((tx) => find(tx, conversation)))
  core.bus.agents.publish([{ watching: row.id }], 'typing', row.id, 'shopper', on)
  return {}
}

export async function agentTyping(core: Core, who: AgentWho, { conversation, on }: Input<AgentRequests, 'typing'>): Promise<Record<string, never>> {
  const { row, kind: _, ...face } = await core.store.read(async (tx) => ({ row: await find(tx, conversation), ...(await readFace(tx, who)) }))
  if (!row) throw new Refused('not-found')
  if (row.state === 'left' || row.assignee_id === who.id) core.bus.shoppers.publish([{ shopper: row.shopper_id }], 'typing', row.id, on)
  core.bus.agents.publish([{ watching: row.id }], 'typing', row.id, face, on)
  return {}
}

const find = (tx: Tx, id: ConversationId) =>
  tx.db
    .selectFrom('conversations')
    .innerJoin('shoppers', 'shoppers.id', 'conversations.shopper_id')
    .select(['conversations.id', 'conversations.state', 'conversations.shopper_id', 'conversations.site_id', 'conversations.assignee_id', 'shoppers.blocked_at as shopper_blocked_at'])
    .where('conversations.id', '=', id)
    .executeTakeFirst()
