import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { shopperCommand } from '../conversations'
import { readSiteSettings, ticketEvent } from '../routing'
import { contactEvents } from '../shoppers'

/**
 * The shopper chooses not to wait, in the queue or for an agent's answer: their conversation becomes a ticket with an
 * answer-due time.
 */
export const leaveMessage = (context: Context, principal: ShopperPrincipal, input: Input<ShopperRequests, 'leave'>) =>
  shopperCommand(context, principal, input, async (tx, row) => {
    const waits = row.state === 'queued' || (row.state === 'assigned' && row.owed_since !== null)
    if (!waits) throw new Refused('wrong-state')
    return {
      events: [
        ...(await contactEvents(tx, principal, row, input.contact)),
        await ticketEvent(tx, row, 'asked', await readSiteSettings(tx, row.site_id)),
      ],
    }
  })
