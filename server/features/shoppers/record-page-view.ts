import type { Page } from '../../../shared/events'
import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { authoriseWriter, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { json } from '../../store/json-column'
import { appendEvents, byShopper, commit, lockConversation } from '../conversations'

/** The shopper visits another page of the shop while a conversation is open. */
export const recordPageView = (
  context: Context,
  principal: ShopperPrincipal,
  input: Input<ShopperRequests, 'visit'>,
): Promise<Record<string, never>> =>
  commit(context, async (tx) => {
    const row = authoriseWriter(principal, await lockConversation(tx, input.conversation))
    const same = json<Page | null>(row.page_json)?.url === input.page.url
    if (row.state !== 'closed' && !same)
      await appendEvents(tx, row, byShopper(principal), [{ kind: 'visited', page: input.page }])
    return {}
  })
