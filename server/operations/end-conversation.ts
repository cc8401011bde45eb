import type { Core } from '../core'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import { shopperOrder, type OrderInput } from './shopper-order'

/** The shopper ends their own conversation, whoever has it; what they write after it begins a new one. */
export const endConversation = (core: Core, who: Shopper, input: OrderInput) =>
  shopperOrder(core, who, input, (_tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    return { drafts: [{ kind: 'closed', epoch: row.epoch + 1 }] }
  })
