import type { RosterException } from '../../../shared/roster'
import { byDate, inOrder, rangeText } from './week'

/** Consecutive days that are the same: shown, changed and removed as one. */
export type Span = { from: string; until: string; day: Pick<RosterException, 'ranges' | 'label'> }

const dayMs = 86_400_000
/** The maximum number of days in a span. */
export const longestSpan = 100

/**
 * The dates from `2026-12-25` to the 31st, both included; only the first when the end is empty. Null: not a valid span.
 */
export function datesOf(from: string, until: string): string[] | null {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${until || from}T00:00:00Z`)]
  const count = (last - first) / dayMs + 1
  if (!(count >= 1 && count <= longestSpan + 1)) return null
  return Array.from({ length: count }, (_, each) => dateText(first + each * dayMs))
}

export function spansOf(days: RosterException[]): Span[] {
  const spans: Span[] = []
  for (const { date, ranges, label } of byDate(days)) {
    const last = spans.at(-1)
    if (last && next(last.until) === date && written(last.day) === written({ ranges, label })) last.until = date
    else spans.push({ from: date, until: date, day: { ranges, label } })
  }
  return spans
}

/** Replaces whatever stood on these dates. */
export function withSpecialDays(days: RosterException[], more: RosterException[]): RosterException[] {
  const dates = new Set(more.map(({ date }) => date))
  return byDate([...days.filter(({ date }) => !dates.has(date)), ...more])
}

const dateText = (at: number) => new Date(at).toISOString().slice(0, 10)
const next = (date: string) => dateText(Date.parse(`${date}T00:00:00Z`) + dayMs)
const written = ({ ranges, label }: Span['day']) => JSON.stringify([label, inOrder(ranges).map(rangeText)])
