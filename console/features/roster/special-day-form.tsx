import { type FormEvent, useState } from 'react'
import type { Range, RosterException } from '../../../shared/roster'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { RangesField } from './ranges-field'
import { faultsOf, inOrder } from './week'

type Props = { day: RosterException | null; taken: string[]; onApply: (day: RosterException) => void; onClose: () => void }

/** One date: off, or with hours of its own. `taken`: dates that are in the list already. */
export function SpecialDayForm({ day, taken, onApply, onClose }: Props) {
  const { roster: words, common } = useSentences()
  const [date, setDate] = useState(day?.date ?? '')
  const [label, setLabel] = useState(day?.label ?? '')
  const [kind, setKind] = useState<'off' | 'hours'>(day && day.ranges.length > 0 ? 'hours' : 'off')
  const [ranges, setRanges] = useState<Range[]>(day?.ranges.length ? day.ranges : [{ from: '09:00', to: '13:00' }])
  const [faults, setFaults] = useState<{ date?: string; none?: boolean; ranges?: ReturnType<typeof faultsOf> }>({})
  const form = useFaultFocus(faults)
  const edit = (next: Range[]) => {
    setRanges(next)
    setFaults({ date: faults.date })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const dateFault = !date ? words.dateMissing : taken.includes(date) ? words.dateTaken : undefined
    const none = kind === 'hours' && ranges.length === 0
    const rangeFaults = kind === 'hours' ? faultsOf(ranges) : []
    setFaults({ date: dateFault, none, ranges: rangeFaults })
    if (dateFault || none || rangeFaults.some(Boolean)) return
    onApply({ date, label: label.trim(), ranges: kind === 'off' ? [] : inOrder(ranges) })
  }
  return (
    <form className="form special-day-form" ref={form} onSubmit={submit} noValidate>
      <div className="form__row">
        <Field label={words.date} type="date" value={date} onChange={(event) => setDate(event.target.value)} error={faults.date} autoFocus />
        <Field label={words.label} value={label} onChange={(event) => setLabel(event.target.value)} maxLength={80} hint={words.labelHint} autoComplete="off" />
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
      <div className="form__actions">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit">{day ? words.apply : common.add}</Button>
      </div>
    </form>
  )
}
