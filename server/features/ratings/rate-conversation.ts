import { limits } from '../../../shared/limits'
import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { conversationOf, shopperCommand } from '../conversations'

/**
 * The shopper rates a closed conversation. They can change the rating for a short time, then it is refused as
 * `expired`.
 */
export const rateConversation = (
  context: Context,
  principal: ShopperPrincipal,
  input: Input<ShopperRequests, 'rate'>,
) => {
  const { score } = input
  const comment = input.comment || null
  return shopperCommand(context, principal, { ...input, body: { text: `${score} ${comment ?? ''}` } }, (tx, row) => {
    if (row.state !== 'closed') throw new Refused('wrong-state')
    const given = conversationOf(row).rating
    if (given && tx.now > given.at + limits.change) throw new Refused('expired')
    return { events: [{ kind: 'rated', rating: { score, comment, at: given?.at ?? tx.now } }] }
  })
}
