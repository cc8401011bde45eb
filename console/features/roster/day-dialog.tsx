import { type FormEvent, useState } from 'react'
import type { Range, Roster } from '../../../shared/roster'
import { useLocale } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Choices } from '../../ui/choices'
import { Dialog } from '../../ui/dialog'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { AlsoFor, type Colleagues } from './also-for'
import { calendarIn } from './calendar'
import { RangesField } from './ranges-field'
import { faultsOf, rangesOf, type Weekday, weekdays, withDays } from './week'

type Props = {
  name: string
  roster: Roster
  weekday: Weekday
  colleagues: Colleagues
  onApply: (roster: Roster) => void
  onClose: () => void
}

/** The shifts of one weekday, and the other days and agents that get the same. */
export function DayDialog({ name, roster, weekday, colleagues, onApply, onClose }: Props) {
  const { locale, sentences } = useLocale()
  const { roster: words, common } = sentences
  const days = calendarIn(locale).long
  const [ranges, setRanges] = useState(() => rangesOf(roster, weekday))
  const [copyTo, setCopyTo] = useState<number[]>([])
  const [alsoFor, setAlsoFor] = useState<string[]>([])
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>([])
  const form = useFaultFocus(faults)
  const edit = (next: Range[]) => {
    setRanges(next)
    setFaults([])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(ranges)
    setFaults(found)
    if (found.some(Boolean)) return
    const apply = (plan: Roster) => withDays(plan, [weekday, ...copyTo], ranges)
    onApply(apply(roster))
    for (const colleague of colleagues) if (alsoFor.includes(colleague.id)) colleague.change(apply)
    onClose()
  }
  const others = weekdays.filter((day) => day !== weekday)
  return (
    <Dialog title={words.dayTitle(name, days[weekday - 1] ?? '')} onClose={onClose}>
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <RangesField ranges={ranges} faults={faults} onChange={edit} />
        <Choices
          legend={words.copyTo}
          name="copy"
          options={others.map((day) => ({ value: String(day), label: days[day - 1] }))}
          chosen={copyTo.map(String)}
          onChange={(chosen) => setCopyTo(chosen.map(Number))}
        />
        <div className="day-dialog__quick">
          <Button size="small" look="quiet" onClick={() => setCopyTo(others.filter((day) => day <= 5))}>
            {words.copyWorkdays}
          </Button>
          <Button size="small" look="quiet" onClick={() => setCopyTo([...others])}>
            {words.copyAll}
          </Button>
        </div>
        <AlsoFor legend={words.copyAgents} colleagues={colleagues} chosen={alsoFor} onChange={setAlsoFor} />
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {words.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
