import { useLocale } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { SelectField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Segmented } from '../../ui/segmented'
import { calendarIn } from '../roster/calendar'
import { cityOf, presentName, zonesByRegion } from '../roster/time-zones'
import { type RangeFault, weekdays } from '../roster/week'
import type { HoursGroup } from './hours'
import { type HoursDraft, usualDraft } from './hours-draft'

type Props = { draft: HoursDraft; faults: (RangeFault | null)[]; onChange: (draft: HoursDraft) => void }

/** The opening hours: one line for each group of days with the same hours. Without hours no date is promised. */
export function HoursField({ draft, faults, onChange }: Props) {
  const { hours: words } = useLocale().sentences.setUp
  const kinds = (['hours', 'none'] as const).map((value) => ({ value, label: words.kinds[value] }))
  return (
    <fieldset className="hours">
      <legend className="field__label">{words.title}</legend>
      <Segmented
        label={words.title}
        value={draft ? 'hours' : 'none'}
        onChange={(kind) => onChange(kind === 'none' ? null : (draft ?? usualDraft()))}
        options={kinds}
      />
      <p className="field__hint">{draft ? words.hint : words.none}</p>
      {draft && <Groups draft={draft} faults={faults} onChange={onChange} />}
    </fieldset>
  )
}

function Groups({ draft, faults, onChange }: Props & { draft: NonNullable<HoursDraft> }) {
  const { hours: words } = useLocale().sentences.setUp
  const { groups } = draft
  const set = (index: number, part: Partial<HoursGroup>) =>
    onChange({ ...draft, groups: groups.map((group, each) => (each === index ? { ...group, ...part } : group)) })
  const remove = (index: number) => onChange({ ...draft, groups: groups.filter((_, each) => each !== index) })
  return (
    <>
      {groups.map((group, index) => (
        <Group
          key={index}
          group={group}
          number={index + 1}
          fault={faults[index] ?? null}
          onChange={(part) => set(index, part)}
          onRemove={groups.length > 1 ? () => remove(index) : null}
        />
      ))}
      <Button
        size="small"
        className="hours__add"
        onClick={() => onChange({ ...draft, groups: [...groups, { days: [], from: '', to: '' }] })}
      >
        <Icon name="plus" size={16} />
        {words.add}
      </Button>
      <SelectField
        label={words.timeZone}
        value={draft.timeZone}
        onChange={(event) => onChange({ ...draft, timeZone: event.target.value })}
      >
        {zonesByRegion(presentName(draft.timeZone)).map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {cityOf(zone)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </>
  )
}

type GroupProps = {
  group: HoursGroup
  number: number
  fault: RangeFault | null
  onChange: (part: Partial<HoursGroup>) => void
  onRemove: (() => void) | null
}

function Group({ group, number, fault, onChange, onRemove }: GroupProps) {
  const { locale, sentences } = useLocale()
  const { hours: words } = sentences.setUp
  const names = calendarIn(locale)
  const toggle = (day: number) =>
    onChange({
      days: group.days.includes(day)
        ? group.days.filter((each) => each !== day)
        : weekdays.filter((each) => each === day || group.days.includes(each)),
    })
  return (
    <fieldset className="hours__group">
      <legend className="unseen">{words.group(number)}</legend>
      <div className="hours__days" role="group" aria-label={words.days}>
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className="hours__day"
            aria-pressed={group.days.includes(day)}
            onClick={() => toggle(day)}
          >
            <span aria-hidden="true">{names.short[day - 1]}</span>
            <span className="unseen">{names.long[day - 1]}</span>
          </button>
        ))}
      </div>
      <Time label={words.from} value={group.from} wrong={fault !== null} onChange={(from) => onChange({ from })} />
      <Time label={words.to} value={group.to} wrong={fault !== null} onChange={(to) => onChange({ to })} />
      {onRemove && <IconButton icon="remove" label={words.remove(number)} onClick={onRemove} />}
      {fault && (
        <p className="field__error" role="alert">
          {words.faults[fault]}
        </p>
      )}
    </fieldset>
  )
}

function Time({
  label,
  value,
  wrong,
  onChange,
}: {
  label: string
  value: string
  wrong: boolean
  onChange: (time: string) => void
}) {
  return (
    <label className="range__time">
      <span className="unseen">{label}</span>
      <input
        className="field__input tabular"
        type="time"
        value={value === '24:00' ? '00:00' : value}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
