import type { DepartmentId } from '../../../shared/ids'
import { isOnDuty, mayBeHanded, type ServedSite } from '../../../shared/on-duty'
import type { Agent } from '../../../shared/team'

export type AgentState = 'free' | 'full' | 'off-shift' | 'away' | 'offline'

/** Whether a colleague can be handed a conversation of this site now, and if not, why (R2, R3). */
export function agentState(agent: Agent, site: ServedSite): AgentState {
  if (!agent.online) return 'offline'
  if (!agent.accepting) return 'away'
  if (!mayBeHanded(agent, site)) return 'off-shift'
  return isFree(agent) ? 'free' : 'full'
}

/** The list never moves under the pointer: who has stood in it stays in place, whatever has changed; `places` keeps them. */
export function inPlace<One extends { agent: Pick<Agent, 'id'> }>(
  places: Map<Agent['id'], number>,
  ranked: One[],
): One[] {
  for (const { agent } of ranked) if (!places.has(agent.id)) places.set(agent.id, places.size)
  return ranked.toSorted((one, other) => places.get(one.agent.id)! - places.get(other.agent.id)!)
}

/**
 * What becomes of a conversation that is put into the queue, for a department or for anybody. `full`: it waits for a seat.
 * `empty`: nobody of the department, so anybody else gets it. `back`: nobody else at all, so whoever gives it away gets it
 * back. `message`: nobody at all.
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
