import { type FormEvent, useState } from 'react'
import type { Range, RosterException } from '../../../shared/roster'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { AlsoFor, type Colleagues } from './also-for'
import { RangesField } from './ranges-field'
import { datesOf, type Span } from './spans'
import { faultsOf, inOrder } from './week'

type Props = {
  span: Span | null
  taken: string[]
  colleagues: Colleagues
  onApply: (days: RosterException[], alsoFor: string[]) => void
  onClose: () => void
}

/** A date, or several in a row: off, or with its own hours. `taken`: dates that are in the list already. */
export function SpecialDayForm({ span, taken, colleagues, onApply, onClose }: Props) {
  const day = span?.day
  const { roster: words, common } = useSentences()
  const [date, setDate] = useState(span?.from ?? '')
  const [until, setUntil] = useState(span && span.until !== span.from ? span.until : '')
  const [alsoFor, setAlsoFor] = useState<string[]>([])
  const [label, setLabel] = useState(day?.label ?? '')
  const [kind, setKind] = useState<'off' | 'hours'>(day && day.ranges.length > 0 ? 'hours' : 'off')
  const [ranges, setRanges] = useState<Range[]>(day?.ranges.length ? day.ranges : [{ from: '09:00', to: '13:00' }])
  const [faults, setFaults] = useState<{
    date?: string
    until?: string
    none?: boolean
    ranges?: ReturnType<typeof faultsOf>
  }>({})
  const form = useFaultFocus(faults)
  const edit = (next: Range[]) => {
    setRanges(next)
    setFaults({ date: faults.date, until: faults.until })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const dates = date ? datesOf(date, until) : null
    const dateFault = !date
      ? words.dateMissing
      : dates?.some((each) => taken.includes(each))
        ? words.dateTaken
        : undefined
    const untilFault = date && !dates ? words.untilFault : undefined
    const none = kind === 'hours' && ranges.length === 0
    const rangeFaults = kind === 'hours' ? faultsOf(ranges) : []
    setFaults({ date: dateFault, until: untilFault, none, ranges: rangeFaults })
    if (!dates || dateFault || none || rangeFaults.some(Boolean)) return
    const alike = { label: label.trim(), ranges: kind === 'off' ? [] : inOrder(ranges) }
    onApply(
      dates.map((each) => ({ date: each, ...alike })),
      alsoFor,
    )
  }
  return (
    <form className="form special-day-form" ref={form} onSubmit={submit} noValidate>
      <div className="form__row">
        <Field
          label={words.date}
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          error={faults.date}
          autoFocus
        />
        <Field
          label={words.until}
          type="date"
          value={until}
          min={date || undefined}
          onChange={(event) => setUntil(event.target.value)}
          hint={words.untilHint}
          error={faults.until}
        />
      </div>
      <div>
        <Field
          label={words.label}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          maxLength={80}
          hint={words.labelHint}
          autoComplete="off"
        />
      </div>
      <div>
        <Segmented
          label={words.kind}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'off', label: words.dayOff },
            { value: 'hours', label: words.specialHours },
          ]}
        />
      </div>
      {kind === 'hours' && <RangesField ranges={ranges} faults={faults.ranges ?? []} onChange={edit} />}
      {faults.none && (
        <p className="field__error" role="alert">
          {words.hoursMissing}
        </p>
      )}
      <AlsoFor legend={words.copyDates} colleagues={colleagues} chosen={alsoFor} onChange={setAlsoFor} />
      <div className="form__actions">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit">{span ? words.apply : common.add}</Button>
      </div>
    </form>
  )
}
