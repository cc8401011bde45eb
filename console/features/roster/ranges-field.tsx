import type { Range } from '../../../shared/roster'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { pastMidnight, type RangeFault } from './week'

/** The shifts of one day, each from and to. An end at or before the start is on the next day, and the field says so. */
export function RangesField({
  ranges,
  faults,
  onChange,
}: {
  ranges: Range[]
  faults: (RangeFault | null)[]
  onChange: (ranges: Range[]) => void
}) {
  const { roster: words } = useSentences()
  const set = (index: number, part: Partial<Range>) =>
    onChange(ranges.map((range, each) => (each === index ? { ...range, ...part } : range)))
  return (
    <div className="ranges">
      {ranges.length === 0 && <p className="ranges__none">{words.noRanges}</p>}
      {ranges.map((range, index) => (
        <RangeLine
          key={index}
          range={range}
          number={index + 1}
          fault={faults[index] ?? null}
          onChange={(part) => set(index, part)}
          onRemove={() => onChange(ranges.filter((_, each) => each !== index))}
        />
      ))}
      <Button size="small" className="ranges__add" onClick={() => onChange([...ranges, nextRange(ranges.at(-1))])}>
        <Icon name="plus" size={16} />
        {words.addRange}
      </Button>
    </div>
  )
}

type LineProps = {
  range: Range
  number: number
  fault: RangeFault | null
  onChange: (part: Partial<Range>) => void
  onRemove: () => void
}

function RangeLine({ range, number, fault, onChange, onRemove }: LineProps) {
  const { roster: words } = useSentences()
  return (
    <fieldset className="range">
      <legend className="unseen">{words.range(number)}</legend>
      <Time label={words.from} value={range.from} wrong={fault !== null} onChange={(from) => onChange({ from })} />
      <Time label={words.to} value={range.to} wrong={fault !== null} onChange={(to) => onChange({ to })} />
      <IconButton icon="remove" label={words.removeRange(number)} onClick={onRemove} />
      <p className="range__note" role="status" data-fault={fault !== null}>
        {fault
          ? words.faults[fault]
          : range.from && range.to && pastMidnight(range) && range.to !== '00:00'
            ? words.nextDay
            : ''}
      </p>
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
      <span className="field__label">{label}</span>
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

/** First a usual day; each later range starts where the last one ended. */
function nextRange(last: Range | undefined): Range {
  return last ? { from: last.to === '24:00' ? '' : last.to, to: '' } : { from: '09:00', to: '17:00' }
}
