import type { ReactNode } from 'react'
import type { Department } from '../../../shared/events'
import type { Agent } from '../../../shared/team'
import { languageNamesIn } from '../../locales/language-names'
import { useLocale } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'
import { Badge } from '../../ui/badge'
import { AgentPresence } from './agent-presence'

/** One agent in two lines: name and presence, then capacity, languages and departments. `actions` stand at the end. */
export function AgentRow({
  agent,
  departments,
  mine,
  actions,
}: {
  agent: Agent
  departments: Department[]
  mine: boolean
  actions: ReactNode
}) {
  const { locale, sentences } = useLocale()
  const { agents } = sentences
  const languages = languageNamesIn(locale).list(agent.languages) || agents.anyLanguage
  const belongs = departments.filter(({ id }) => agent.departments.includes(id)).map(({ name }) => name)
  return (
    <li className="agent-row" data-status={agent.status}>
      <Avatar
        name={agent.name}
        picture={agent.picture}
        size={40}
        online={agent.status === 'active' ? agent.online : undefined}
      />
      <div className="agent-row__who">
        <h3 className="agent-row__name">
          {agent.name}
          {mine && <span className="agent-row__mine">({agents.you})</span>}
          {agent.shownName && <span className="agent-row__mine">({agents.shownAs(agent.shownName)})</span>}
          {agent.role !== 'agent' && <Badge>{agents.roles[agent.role]}</Badge>}
        </h3>
        <p className="agent-row__email">{agent.email}</p>
      </div>
      <div className="agent-row__state">
        <AgentPresence agent={agent} />
        {agent.status === 'active' && (
          <span className="agent-row__load tabular">{agents.load(agent.open, agent.capacity)}</span>
        )}
      </div>
      <p className="agent-row__takes">
        {languages} · {belongs.join(', ') || agents.noDepartment}
      </p>
      <div className="agent-row__actions">{actions}</div>
    </li>
  )
}
