import type { Why } from '../../../shared/events'
import type { AgentId, DepartmentId } from '../../../shared/ids'
import type { Candidate } from './on-duty'

/** Seconds after which an answer in another language is better than none (R6). */
const languageWaitSeconds = 120
const shown = 10

export type Waiting = {
  language: string
  department: DepartmentId | null
  queuedAt: number
  avoid: AgentId | null
  lastAgent: AgentId | null
}

/**
 * Chooses the agent for a conversation (R6, R14), among those on duty. Preferences in order: not the one it was taken
 * from, the department, the language, the last agent, the lowest load, the longest time since an assignment. A
 * preference that nobody on duty meets is waived, and the language also when its speakers stay full. Null: all suitable
 * agents are full.
 */
export function choose(waiting: Waiting, onDuty: Candidate[], now: number): { agent: Candidate; why: Why } | null {
  const waited = Math.round((now - waiting.queuedAt) / 1000)
  const others = prefer(onDuty, (agent) => agent.id !== waiting.avoid)
  const department = prefer(
    others.pool,
    (agent) => waiting.department === null || agent.departments.includes(waiting.department),
  )
  const speakers = prefer(department.pool, (agent) => speaks(agent, waiting.language))
  const worthIt = waited <= languageWaitSeconds || speakers.pool.some(isFree)
  const free = (worthIt ? speakers : department).pool.filter(isFree).sort(byLoad)

  const last = free.find((agent) => agent.id === waiting.lastAgent && agent.id !== waiting.avoid)
  const agent = last ?? free[0]
  if (!agent) return null
  return {
    agent,
    why: {
      rule: last ? 'last-agent' : 'least-loaded',
      waited,
      language: waiting.language,
      languageWaived: !speaks(agent, waiting.language),
      departmentWaived: department.waived,
      candidates: free.slice(0, shown).map(({ id, name, load, capacity }) => ({ id, name, load, capacity })),
      considered: free.length,
    },
  }
}

/** The agents who meet a preference; all of them when none does. */
function prefer(agents: Candidate[], wish: (agent: Candidate) => boolean): { pool: Candidate[]; waived: boolean } {
  const pool = agents.filter(wish)
  return pool.length > 0 ? { pool, waived: false } : { pool: agents, waived: agents.length > 0 }
}

const speaks = (agent: Candidate, language: string) =>
  agent.languages.length === 0 || agent.languages.includes(language)

const isFree = (agent: Candidate) => agent.load < agent.capacity

const byLoad = (one: Candidate, other: Candidate) =>
  one.load - other.load || one.lastAssignedAt - other.lastAssignedAt || (one.id < other.id ? -1 : 1)
