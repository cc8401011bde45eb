import type { AgentRequests } from '../../shared/agent-protocol'
import type { Department } from '../../shared/events'
import type { AgentId, DepartmentId } from '../../shared/ids'
import { mayBeHanded } from '../../shared/on-duty'
import type { Input } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import { command, type Ordered } from './command'
import type { Unit } from './commit'
import { readSettings } from './duty'
import { readFace } from './face'
import { readAgent } from './read-agent'
import type { Draft } from './record'
import { whyByHand } from './take'

type In = Input<AgentRequests, 'transfer'>

/** Hands a conversation to a colleague, to a department's queue, or back to the queue, with a note if there is one; it keeps its place in time (R4). */
export const transfer = (core: Core, who: AgentWho, input: In) =>
  command(core, who, input, async (tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    const ordered = await goesTo(tx, row, input.to)
    return { ...ordered, drafts: [...noteOf(input), ...ordered.drafts] }
  })

/** By the command's own id: what is repeated is found by the first event that carries it (R10). */
const noteOf = ({ note, commandId }: In): Draft[] => (note === undefined ? [] : [{ kind: 'note', text: note, clientMessageId: commandId }])

async function goesTo(tx: Unit, row: ConversationRow, to: In['to']): Promise<Ordered> {
  if (to.kind === 'agent') return toAgent(tx, row, to.id)
  const department = to.kind === 'department' ? await readDepartment(tx, to.id) : json<Department | null>(row.department_json)
  const reason = to.kind === 'department' ? 'transferred' : 'released'
  return {
    drafts: [{ kind: 'queued', reason, queuedAt: row.queued_at ?? tx.now, department, epoch: row.epoch + 1 }],
    // Whoever gives it up gets it back only when there is nobody else.
    routing: { avoid_agent_id: row.assignee_id, last_agent_id: null },
  }
}

async function toAgent(tx: Unit, row: ConversationRow, id: AgentId): Promise<Ordered> {
  if (row.assignee_id === id) throw new Refused('wrong-state')
  const [colleague, site] = [await readAgent(tx, id), await readSettings(tx, row.site_id)]
  if (!mayBeHanded(colleague, site)) throw new Refused('agent-away')
  const { kind: _, ...agent } = await readFace(tx, { id })
  return {
    drafts: [{ kind: 'assigned', agent, epoch: row.epoch + 1, why: whyByHand(row, 'transferred', tx.now) }],
    routing: { avoid_agent_id: null },
  }
}

async function readDepartment(tx: Unit, id: DepartmentId): Promise<Department> {
  const department = await tx.db.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!department) throw new Refused('not-found')
  return department
}
