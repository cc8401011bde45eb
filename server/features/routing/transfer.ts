import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Department } from '../../../shared/events'
import type { AgentId, DepartmentId } from '../../../shared/ids'
import { mayBeHanded } from '../../../shared/on-duty'
import type { Input } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import { readAgent, readAgentProfile } from '../agents'
import {
  agentCommand,
  type CommandEffect,
  type ConversationRow,
  type NewEvent,
  type UnitOfWork,
} from '../conversations'
import { readSiteSettings } from './candidates'
import { whyByHand } from './take'

type In = Input<AgentRequests, 'transfer'>

/**
 * Transfers a conversation to a colleague, to a department's queue, or back to the queue, with an optional note. It
 * keeps its place in the queue (R4).
 */
export const transfer = (context: Context, principal: AgentPrincipal, input: In) =>
  agentCommand(context, principal, input, async (tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    const effect = await transferEffect(tx, row, input.to)
    return { ...effect, events: [...noteEvents(input), ...effect.events] }
  })

/** The note carries the command's id: a repeat is found by the first event with it (R10). */
const noteEvents = ({ note, commandId }: In): NewEvent[] =>
  note === undefined ? [] : [{ kind: 'note', text: note, clientMessageId: commandId }]

async function transferEffect(tx: UnitOfWork, row: ConversationRow, to: In['to']): Promise<CommandEffect> {
  if (to.kind === 'agent') return toAgent(tx, row, to.id)
  const department =
    to.kind === 'department' ? await readDepartment(tx, to.id) : json<Department | null>(row.department_json)
  const reason = to.kind === 'department' ? 'transferred' : 'released'
  return {
    events: [{ kind: 'queued', reason, queuedAt: row.queued_at ?? tx.now, department, epoch: row.epoch + 1 }],
    // The agent who gives it up gets it back only when there is nobody else.
    routing: { avoid_agent_id: row.assignee_id, last_agent_id: null },
  }
}

async function toAgent(tx: UnitOfWork, row: ConversationRow, id: AgentId): Promise<CommandEffect> {
  if (row.assignee_id === id) throw new Refused('wrong-state')
  const [colleague, site] = [await readAgent(tx, id), await readSiteSettings(tx, row.site_id)]
  if (!mayBeHanded(colleague, site)) throw new Refused('agent-away')
  const { kind: _, ...agent } = await readAgentProfile(tx, { id })
  return {
    events: [{ kind: 'assigned', agent, epoch: row.epoch + 1, why: whyByHand(row, 'transferred', tx.now) }],
    routing: { avoid_agent_id: null },
  }
}

async function readDepartment(tx: UnitOfWork, id: DepartmentId): Promise<Department> {
  const department = await tx.db.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!department) throw new Refused('not-found')
  return department
}
