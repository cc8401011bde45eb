import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho, Shopper } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import type { LastMessage } from '../../shared/conversation'
import { command, type CommandInput } from './command'
import type { Draft } from './record'
import { shopperOrder, type OrderInput } from './shopper-order'

/** An agent has called the shopper, which answers all that was asked; any agent may. */
export const markCalled = (core: Core, who: AgentWho, input: CommandInput) =>
  command(core, who, input, async (_tx, row) => ({ drafts: [settled(row, 'called', null)] }))

/** The shopper no longer wants to be called. What they wrote is still to be answered; where that is nothing, it is over. */
export const withdrawCall = (core: Core, who: Shopper, input: OrderInput) =>
  shopperOrder(core, who, input, (_tx, row) => {
    const asks = row.owed_since !== null && json<LastMessage | null>(row.last_message_json)?.by === 'shopper'
    const over: Draft[] = row.state === 'left' && !asks ? [{ kind: 'closed', epoch: row.epoch + 1 }] : []
    return { drafts: [settled(row, 'withdrawn', asks ? row.promise_at : null), ...over] }
  })

function settled(row: ConversationRow, outcome: 'called' | 'withdrawn', promiseAt: number | null): Draft {
  if (row.call_back_json === null || row.state === 'closed') throw new Refused('wrong-state')
  return { kind: 'call-settled', outcome, promiseAt }
}
