import type { LastMessage } from '../../../shared/conversation'
import type { AgentPrincipal, ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import {
  agentCommand,
  type AgentCommandInput,
  type ConversationRow,
  type NewEvent,
  shopperCommand,
  type ShopperCommandInput,
} from '../conversations'

/** An agent has called the shopper, which answers everything that was asked; any agent may. */
export const markCalled = (context: Context, principal: AgentPrincipal, input: AgentCommandInput) =>
  agentCommand(context, principal, input, async (_tx, row) => ({ events: [settledEvent(row, 'called', null)] }))

/** The shopper no longer wants a call. A message of theirs stays unanswered; without one the conversation is closed. */
export const withdrawCall = (context: Context, principal: ShopperPrincipal, input: ShopperCommandInput) =>
  shopperCommand(context, principal, input, (_tx, row) => {
    const asks = row.owed_since !== null && json<LastMessage | null>(row.last_message_json)?.by === 'shopper'
    const over: NewEvent[] = row.state === 'left' && !asks ? [{ kind: 'closed', epoch: row.epoch + 1 }] : []
    return { events: [settledEvent(row, 'withdrawn', asks ? row.promise_at : null), ...over] }
  })

function settledEvent(row: ConversationRow, outcome: 'called' | 'withdrawn', promiseAt: number | null): NewEvent {
  if (row.call_back_json === null || row.state === 'closed') throw new Refused('wrong-state')
  return { kind: 'call-settled', outcome, promiseAt }
}
