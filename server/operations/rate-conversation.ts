import { limits } from '../../shared/limits'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import { conversationOf } from '../rules/conversation-row'
import { shopperOrder } from './shopper-order'

/** What the shopper thought of a closed conversation: said once, and open to second thoughts for a short time (`expired` after it). */
export const rateConversation = (core: Core, who: Shopper, input: Input<ShopperRequests, 'rate'>) => {
  const { score } = input
  const comment = input.comment || null
  return shopperOrder(core, who, { ...input, body: { text: `${score} ${comment ?? ''}` } }, (tx, row) => {
    if (row.state !== 'closed') throw new Refused('wrong-state')
    const given = conversationOf(row).rating
    if (given && tx.now > given.at + limits.change) throw new Refused('expired')
    return { drafts: [{ kind: 'rated', rating: { score, comment, at: given?.at ?? tx.now } }] }
  })
}
