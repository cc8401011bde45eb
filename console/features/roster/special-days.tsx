import { useState } from 'react'
import type { RosterException } from '../../../shared/roster'
import { useLocale } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { calendarIn, today } from './calendar'
import { SpecialDayForm } from './special-day-form'
import { byDate, inOrder, rangeText } from './week'

type Props = { days: RosterException[]; none: string; add: string; onChange: ((days: RosterException[]) => void) | null }

/** Dates that are not like the week, the coming ones in sight; the form takes the place of the button. */
export function SpecialDays({ days, none, add, onChange }: Props) {
  const { roster: words } = useLocale().sentences
  const [editing, setEditing] = useState<string | 'new' | null>(null)
  const sorted = byDate(days)
  const coming = sorted.filter(({ date }) => date >= today())
  const past = sorted.filter(({ date }) => date < today())
  const without = (date: string) => days.filter((day) => day.date !== date)
  const lines = (some: RosterException[]) =>
    some.map((day) => (
      <SpecialDay key={day.date} day={day} onEdit={onChange && (() => setEditing(day.date))} onRemove={onChange && (() => onChange(without(day.date)))} />
    ))
  const edited = days.find(({ date }) => date === editing) ?? null
  const apply = (day: RosterException) => {
    onChange?.([...without(editing ?? ''), day])
    setEditing(null)
  }
  return (
    <div className="special-days">
      {coming.length === 0 && <p className="special-days__none">{none}</p>}
      <ul>{lines(coming)}</ul>
      {past.length > 0 && (
        <details className="special-days__past">
          <summary>{words.past(past.length)}</summary>
          <ul>{lines(past)}</ul>
        </details>
      )}
      {onChange && editing && (
        <SpecialDayForm key={editing} day={edited} taken={without(editing).map(({ date }) => date)} onApply={apply} onClose={() => setEditing(null)} />
      )}
      {onChange && !editing && (
        <Button size="small" className="special-days__add" onClick={() => setEditing('new')}>
          <Icon name="plus" size={16} />
          {add}
        </Button>
      )}
    </div>
  )
}

function SpecialDay({ day, onEdit, onRemove }: { day: RosterException; onEdit: (() => void) | null; onRemove: (() => void) | null }) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const date = calendarIn(locale).date(day.date)
  return (
    <li className="special-day">
      <div>
        <p>
          <time dateTime={day.date}>{date}</time>
          {day.label && <span className="special-day__label"> · {day.label}</span>}
        </p>
        <p className="special-day__hours tabular">{inOrder(day.ranges).map(rangeText).join(', ') || words.dayOff}</p>
      </div>
      {onEdit && <IconButton icon="edit" label={words.editException(date)} onClick={onEdit} />}
      {onRemove && <IconButton icon="remove" label={words.removeException(date)} onClick={onRemove} />}
    </li>
  )
}
