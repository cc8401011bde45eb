import type { Page } from '../../shared/events'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { authoriseWriter, type Shopper } from '../rules/access'
import { json } from '../rules/conversation-row'
import { commit } from './commit'
import { lockConversation } from './find-conversation'
import { bySender } from './post-message'
import { record } from './record'

/** The shopper went to another page of the shop while a conversation is open. */
export const visit = (core: Core, who: Shopper, input: Input<ShopperRequests, 'visit'>): Promise<Record<string, never>> =>
  commit(core, async (tx) => {
    const row = authoriseWriter(who, await lockConversation(tx, input.conversation))
    const same = json<Page | null>(row.page_json)?.url === input.page.url
    if (row.state !== 'closed' && !same) await record(tx, row, bySender(who), [{ kind: 'visited', page: input.page }])
    return {}
  })
