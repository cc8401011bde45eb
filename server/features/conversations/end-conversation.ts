import type { ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { shopperCommand, type ShopperCommandInput } from './shopper-command'

/** The shopper ends their own conversation, in any state. Their next message starts a new one. */
export const endConversation = (context: Context, principal: ShopperPrincipal, input: ShopperCommandInput) =>
  shopperCommand(context, principal, input, (_tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    return { events: [{ kind: 'closed', epoch: row.epoch + 1 }] }
  })
