import { useState } from 'react'
import type { RosterException } from '../../../shared/roster'
import { useLocale } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import type { Colleagues } from './also-for'
import { calendarIn, today } from './calendar'
import { SpecialDayForm } from './special-day-form'
import { type Span, spansOf, withSpecialDays } from './spans'
import { inOrder, rangeText } from './week'

type Props = {
  days: RosterException[]
  none: string
  add: string
  colleagues?: Colleagues
  onChange: ((days: RosterException[]) => void) | null
}

/**
 * Dates that differ from the week. The coming ones are shown, equal days in a row as one. The form replaces the button.
 */
export function SpecialDays({ days, none, add, colleagues = [], onChange }: Props) {
  const { roster: words } = useLocale().sentences
  const [editing, setEditing] = useState<Span | 'new' | null>(null)
  const spans = spansOf(days)
  const [coming, past] = [spans.filter(({ until }) => until >= today()), spans.filter(({ until }) => until < today())]
  const without = (span: Span) => days.filter(({ date }) => date < span.from || date > span.until)
  const lines = (some: Span[]) =>
    some.map((span) => (
      <SpecialDay
        key={span.from}
        span={span}
        onEdit={onChange && (() => setEditing(span))}
        onRemove={onChange && (() => onChange(without(span)))}
      />
    ))
  const others = editing === 'new' || !editing ? days : without(editing)
  const apply = (more: RosterException[], alsoFor: string[]) => {
    onChange?.(withSpecialDays(others, more))
    for (const colleague of colleagues)
      if (alsoFor.includes(colleague.id))
        colleague.change((plan) => ({ ...plan, exceptions: withSpecialDays(plan.exceptions, more) }))
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
        <SpecialDayForm
          key={editing === 'new' ? 'new' : editing.from}
          span={editing === 'new' ? null : editing}
          taken={others.map(({ date }) => date)}
          colleagues={colleagues}
          onApply={apply}
          onClose={() => setEditing(null)}
        />
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

function SpecialDay({
  span: { from, until, day },
  onEdit,
  onRemove,
}: {
  span: Span
  onEdit: (() => void) | null
  onRemove: (() => void) | null
}) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const calendar = calendarIn(locale)
  const said = from === until ? calendar.date(from) : words.span(calendar.date(from), calendar.date(until))
  return (
    <li className="special-day">
      <div>
        <p>
          <span>{said}</span>
          {day.label && <span className="special-day__label"> · {day.label}</span>}
        </p>
        <p className="special-day__hours tabular">{inOrder(day.ranges).map(rangeText).join(', ') || words.dayOff}</p>
      </div>
      {onEdit && <IconButton icon="edit" label={words.editException(said)} onClick={onEdit} />}
      {onRemove && <IconButton icon="remove" label={words.removeException(said)} onClick={onRemove} />}
    </li>
  )
}
