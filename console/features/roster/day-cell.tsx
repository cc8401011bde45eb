import type { Range } from '../../../shared/roster'
import { useSentences } from '../../locales/use-locale'
import { pastMidnight, rangeText } from './week'

/** One day of one agent. A press opens that day. */
export function DayCell({
  name,
  day,
  ranges,
  onEdit,
}: {
  name: string
  day: string
  ranges: Range[]
  onEdit: (() => void) | null
}) {
  const { roster: words } = useSentences()
  const shown = (
    <>
      <span className="unseen">{name}, </span>
      <span className="day-cell__day">{day}</span>
      <span className="day-cell__ranges tabular">
        {ranges.length === 0 && <span className="day-cell__free">{words.free}</span>}
        {ranges.map((range) => (
          <span key={rangeText(range)} className="day-cell__range" data-night={pastMidnight(range) || undefined}>
            {rangeText(range)}
          </span>
        ))}
      </span>
    </>
  )
  return (
    <li className="day-cell">
      {onEdit ? (
        <button type="button" className="day-cell__button" onClick={onEdit}>
          {shown}
          <span className="unseen">{words.change}</span>
        </button>
      ) : (
        <div className="day-cell__button">{shown}</div>
      )}
    </li>
  )
}
