import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import type { AgentWho, Shopper } from '../rules/access'

/** Takes back what the asker has uploaded and not sent. What is sent, or another's, or not there, is left as it is, and the answer is the same. */
export function removeFile(core: Core, who: Pick<Shopper | AgentWho, 'id'>, { file }: Input<ShopperRequests, 'remove-file'>): Promise<Record<string, never>> {
  return core.store.transaction(async ({ db }) => {
    await db.deleteFrom('attachments').where('id', '=', file).where('owner_id', '=', who.id).where('conversation_id', 'is', null).where('whole', '=', 1).execute()
    return {}
  })
}
