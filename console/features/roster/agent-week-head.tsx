import type { Roster } from '../../../shared/roster'
import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { today } from './calendar'
import { cityOf } from './time-zones'
import { weeklyMinutes } from './week'

export type HeadAction = 'time-zone' | 'special-days'
type Props = {
  agent: Agent
  roster: Roster
  planned: boolean
  editable: boolean
  onChoose: (action: HeadAction) => void
}

/** Name, on shift or not, hours a week, time zone, and the button for special days. */
export function AgentWeekHead({ agent, roster, planned, editable, onChoose }: Props) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(weeklyMinutes(roster) / 60)
  const special = roster.exceptions.filter(({ date }) => date >= today()).length
  const city = cityOf(roster.timeZone)
  return (
    <div className="agent-week__head">
      <Avatar name={agent.name} picture={agent.picture} size={32} />
      <div className="agent-week__who">
        <h2 className="agent-week__name">{agent.name}</h2>
        <p className="agent-week__state">
          {planned ? (
            <Badge tone={agent.onShift ? 'available' : 'plain'}>{agent.onShift ? words.onShift : words.offShift}</Badge>
          ) : (
            <Badge tone="waiting">{words.notPlanned}</Badge>
          )}
          <span className="tabular">{words.hours(hours)}</span>
        </p>
        <p className="agent-week__more">
          {editable ? (
            <Quiet text={city} more={words.timeZoneOf(agent.name)} onPress={() => onChoose('time-zone')} />
          ) : (
            <span>{city}</span>
          )}
          <Quiet
            text={words.exceptionsCount(special)}
            more={words.exceptionsOf(agent.name)}
            onPress={() => onChoose('special-days')}
          />
        </p>
      </div>
    </div>
  )
}

function Quiet({ text, more, onPress }: { text: string; more: string; onPress: () => void }) {
  return (
    <Button look="quiet" size="small" className="agent-week__quiet" onClick={onPress}>
      {text}
      <span className="unseen">, {more}</span>
    </Button>
  )
}
