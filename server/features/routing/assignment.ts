import type { Why } from '../../../shared/events'
import type { AgentId, DepartmentId } from '../../../shared/ids'
import type { Candidate } from './on-duty'

/** Seconds after which a shopper is rather answered in another language than not at all (R6). */
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
 * Who gets the conversation (R6, R14): of those on duty, not the one it was taken from, the department's, those who speak
 * the language, the least loaded, and among equals whoever has waited longest for one. A wish that nobody on duty can
 * meet is waived, and the language too when its speakers stay full. Null: everybody who may is full.
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

/** The agents who meet the wish; all of them where none does. */
function prefer(agents: Candidate[], wish: (agent: Candidate) => boolean): { pool: Candidate[]; waived: boolean } {
  const pool = agents.filter(wish)
  return pool.length > 0 ? { pool, waived: false } : { pool: agents, waived: agents.length > 0 }
}

const speaks = (agent: Candidate, language: string) =>
  agent.languages.length === 0 || agent.languages.includes(language)

const isFree = (agent: Candidate) => agent.load < agent.capacity

const byLoad = (one: Candidate, other: Candidate) =>
  one.load - other.load || one.lastAssignedAt - other.lastAssignedAt || (one.id < other.id ? -1 : 1)
