import { useState } from 'react'
import type { Roster } from '../../../shared/roster'
import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { Dialog } from '../../ui/dialog'
import { AgentWeekHead, type HeadAction } from './agent-week-head'
import type { Colleagues } from './also-for'
import { calendarIn } from './calendar'
import { DayCell } from './day-cell'
import { DayDialog } from './day-dialog'
import { SpecialDays } from './special-days'
import { TimeZoneDialog } from './time-zone-dialog'
import { rangesOf, type Weekday, weekdays } from './week'

type Doing = { what: 'day'; weekday: Weekday } | { what: HeadAction }
type Props = {
  agent: Agent
  roster: Roster
  planned: boolean
  drafted: boolean
  colleagues: Colleagues
  onChange: ((roster: Roster) => void) | null
}

/** One agent's week: the name, then Monday to Sunday. Read-only without `onChange`. */
export function AgentWeek({ agent, roster, planned, drafted, colleagues, onChange }: Props) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const days = calendarIn(locale)
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <li className="agent-week" data-drafted={drafted || undefined}>
      <AgentWeekHead
        agent={agent}
        roster={roster}
        planned={planned}
        editable={onChange !== null}
        onChoose={(what) => setDoing({ what })}
      />
      <ol className="agent-week__days">
        {weekdays.map((weekday) => (
          <DayCell
            key={weekday}
            name={agent.name}
            day={days.long[weekday - 1] ?? ''}
            ranges={rangesOf(roster, weekday)}
            onEdit={onChange && (() => setDoing({ what: 'day', weekday }))}
          />
        ))}
      </ol>
      {onChange && doing?.what === 'day' && (
        <DayDialog
          name={agent.name}
          roster={roster}
          weekday={doing.weekday}
          colleagues={colleagues}
          onApply={onChange}
          onClose={close}
        />
      )}
      {onChange && doing?.what === 'time-zone' && (
        <TimeZoneDialog
          name={agent.name}
          timeZone={roster.timeZone}
          onApply={(timeZone) => onChange({ ...roster, timeZone })}
          onClose={close}
        />
      )}
      {doing?.what === 'special-days' && (
        <Dialog title={words.exceptionsOf(agent.name)} onClose={close}>
          <div className="form">
            <p>{words.exceptionsText}</p>
            <SpecialDays
              days={roster.exceptions}
              none={words.noExceptions}
              add={words.addException}
              colleagues={colleagues}
              onChange={onChange && ((exceptions) => onChange({ ...roster, exceptions }))}
            />
          </div>
        </Dialog>
      )}
    </li>
  )
}
