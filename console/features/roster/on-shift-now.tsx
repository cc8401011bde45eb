import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'

/** Who is on shift at this moment, by the saved roster. */
export function OnShiftNow({ agents }: { agents: Agent[] }) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const on = agents.filter(({ onShift }) => onShift)
  const names = new Intl.ListFormat(locale).format(on.map(({ name }) => name))
  return (
    <p className="on-shift-now" data-staffed={on.length > 0} role="status">
      <span className="on-shift-now__faces">
        {on.slice(0, 6).map((agent) => (
          <Avatar key={agent.id} name={agent.name} picture={agent.picture} size={24} />
        ))}
      </span>
      {on.length > 0 ? words.nowOn(names) : words.nobodyOn}
    </p>
  )
}
