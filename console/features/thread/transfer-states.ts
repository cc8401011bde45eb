import type { DepartmentId } from '../../../shared/ids'
import { isOnDuty, mayBeHanded, type ServedSite } from '../../../shared/on-duty'
import type { Agent } from '../../../shared/team'

export type AgentState = 'free' | 'full' | 'off-shift' | 'away' | 'offline'

/** Whether a colleague can get a conversation of this site now, and if not, why (R2, R3). */
export function agentState(agent: Agent, site: ServedSite): AgentState {
  if (!agent.online) return 'offline'
  if (!agent.accepting) return 'away'
  if (!mayBeHanded(agent, site)) return 'off-shift'
  return isFree(agent) ? 'free' : 'full'
}

/** The list never moves under the pointer: an agent keeps their place whatever changes. `places` stores it. */
export function inPlace<One extends { agent: Pick<Agent, 'id'> }>(
  places: Map<Agent['id'], number>,
  ranked: One[],
): One[] {
  for (const { agent } of ranked) if (!places.has(agent.id)) places.set(agent.id, places.size)
  return ranked.toSorted((one, other) => places.get(one.agent.id)! - places.get(other.agent.id)!)
}

/**
 * What happens to a conversation that goes into the queue, for a department or for any agent. `full`: it waits for a
 * slot. `empty`: the department has no agent, so any other agent gets it. `back`: there is no other agent, so it comes
 * back to the one who gives it away. `message`: there is no agent at all.
 */
export type GroupState = { kind: 'free' | 'full' | 'empty'; free: number } | { kind: 'back' | 'message'; free: 0 }

export function groupState(
  team: Agent[],
  site: ServedSite,
  giver: Agent['id'] | null,
  department: DepartmentId | null,
): GroupState {
  const onDuty = team.filter(
    (agent) => agent.status === 'active' && agent.online && agent.accepting && isOnDuty(agent, site),
  )
  const others = onDuty.filter(({ id }) => id !== giver)
  if (others.length === 0) return { kind: onDuty.length > 0 ? 'back' : 'message', free: 0 }
  const asked = department === null ? others : others.filter(({ departments }) => departments.includes(department))
  const free = asked.filter(isFree).length
  return { kind: asked.length === 0 ? 'empty' : free === 0 ? 'full' : 'free', free }
}

const isFree = ({ open, capacity }: Agent) => open < capacity
