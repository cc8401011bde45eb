import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import type { AgentPrincipal, ShopperPrincipal } from '../../access'
import type { Context } from '../../context'

/**
 * Deletes an upload that its owner has not sent. For a sent file, another's or a missing one it does nothing and
 * answers the same.
 */
export function removeFile(
  context: Context,
  principal: Pick<ShopperPrincipal | AgentPrincipal, 'id'>,
  { file }: Input<ShopperRequests, 'remove-file'>,
): Promise<Record<string, never>> {
  return context.store.transaction(async ({ db }) => {
    await db
      .deleteFrom('attachments')
      .where('id', '=', file)
      .where('owner_id', '=', principal.id)
      .where('conversation_id', 'is', null)
      .where('whole', '=', 1)
      .execute()
    return {}
  })
}
