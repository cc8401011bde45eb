import type { Roster, RosterBook } from '../../../shared/roster'
import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { AgentWeek } from './agent-week'
import { calendarIn } from './calendar'
import { changeRoster, type Drafts, draftRoster, savedRoster } from './drafts'

type Props = {
  agents: Agent[]
  book: RosterBook
  blank: Roster
  drafts: Drafts
  change: (change: (drafts: Drafts) => Drafts) => void
  admin: boolean
}

/** A row for each agent, Monday to Sunday across. On a phone the days stand below the name. */
export function WeekGrid({ agents, book, blank, drafts, change, admin }: Props) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const planned = (agent: Agent) => book.agents.some((each) => each.agent === agent.id)
  return (
    <section className="week-grid" aria-label={words.week}>
      <div className="week-grid__head" aria-hidden="true">
        <span>{words.agent}</span>
        {calendarIn(locale).short.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ul>
        {agents.map((agent) => {
          const saved = savedRoster(book, agent.id, blank)
          const draft = drafts.rosters[agent.id]
          const onChange = admin ? (roster: Roster) => change((now) => draftRoster(now, agent.id, saved, roster)) : null
          const colleagues = agents
            .filter(({ id }) => id !== agent.id)
            .map(({ id, name }) => ({
              id,
              name,
              change: (of: (roster: Roster) => Roster) => change((now) => changeRoster(now, book, id, blank, of)),
            }))
          return (
            <AgentWeek
              key={agent.id}
              agent={agent}
              roster={draft?.roster ?? saved}
              planned={planned(agent)}
              drafted={draft !== undefined}
              colleagues={colleagues}
              onChange={onChange}
            />
          )
        })}
      </ul>
    </section>
  )
}
