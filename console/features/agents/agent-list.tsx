import type { Department } from '../../../shared/events'
import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { useMe } from '../session/session'
import { type AgentAction, AgentActions } from './agent-actions'
import { AgentRow } from './agent-row'

const groups = ['active', 'invited', 'deactivated'] as const

/** All agents by name: active, invited, deactivated. */
export function AgentList({
  agents,
  departments,
  onChoose,
}: {
  agents: Agent[]
  departments: Department[]
  onChoose: (agent: Agent, action: AgentAction) => void
}) {
  const { locale, sentences } = useLocale()
  const words = sentences.agents
  const titles = { active: words.people, invited: words.invited, deactivated: words.deactivated }
  const me = useMe()
  const sorted = agents.toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return groups.map((status) => {
    const members = sorted.filter((agent) => agent.status === status)
    if (members.length === 0) return null
    return (
      <section key={status} className="agent-group">
        <h2 className="agent-group__title">
          {titles[status]} <span className="agent-group__count tabular">{members.length}</span>
        </h2>
        <ul className="agent-list">
          {members.map((agent) => (
            <AgentRow
              key={agent.id}
              agent={agent}
              departments={departments}
              mine={agent.id === me.id}
              actions={<AgentActions agent={agent} onChoose={(action) => onChoose(agent, action)} />}
            />
          ))}
        </ul>
      </section>
    )
  })
}
