import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { readAgentProfile, renewLease } from '../agents'
import {
  agentCommand,
  type AgentCommandInput,
  type ConversationRow,
  type NewEvent,
  type UnitOfWork,
} from '../conversations'

/** The agent takes a conversation: from the queue, a ticket, or a colleague. They may be away, but not full (R2). */
export const take = (context: Context, principal: AgentPrincipal, input: AgentCommandInput) =>
  agentCommand(context, principal, input, async (tx, row) => {
    if (row.state === 'closed' || row.assignee_id === principal.id) throw new Refused('wrong-state')
    return { events: [await assignedEvents(tx, row, principal, 'taken')], routing: { avoid_agent_id: null } }
  })

/** A manual assignment. The request shows that the agent is there, so it renews their lease first (R3). */
export async function assignedEvents(
  tx: UnitOfWork,
  row: ConversationRow,
  principal: AgentPrincipal,
  rule: 'taken' | 'reopened',
): Promise<NewEvent> {
  await renewLease(tx, principal.id)
  const { kind: _, ...agent } = await readAgentProfile(tx, principal)
  return { kind: 'assigned', agent, epoch: row.epoch + 1, why: whyByHand(row, rule, tx.now) }
}

export const whyByHand = (row: ConversationRow, rule: 'taken' | 'reopened' | 'transferred', now: number) => ({
  rule,
  waited: Math.max(0, Math.round((now - (row.queued_at ?? row.started_at)) / 1000)),
  language: row.language,
  languageWaived: false,
  departmentWaived: false,
  candidates: [],
  considered: 0,
})
