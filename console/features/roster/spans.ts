import type { RosterException } from '../../../shared/roster'
import { byDate, inOrder, rangeText } from './week'

/** Days in a row that are alike: shown, changed and removed as one. */
export type Span = { from: string; until: string; day: Pick<RosterException, 'ranges' | 'label'> }

const dayMs = 86_400_000
/** Days from the first to the last. */
export const longestSpan = 100

/** `2026-12-25` and the 31st, as each of the dates between them; the first alone where the end is empty. Null: not a span that can be meant. */
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

/** These days instead of whatever stood on their dates. */
export function withSpecialDays(days: RosterException[], more: RosterException[]): RosterException[] {
  const dates = new Set(more.map(({ date }) => date))
  return byDate([...days.filter(({ date }) => !dates.has(date)), ...more])
}

const dateText = (at: number) => new Date(at).toISOString().slice(0, 10)
const next = (date: string) => dateText(Date.parse(`${date}T00:00:00Z`) + dayMs)
const written = ({ ranges, label }: Span['day']) => JSON.stringify([label, inOrder(ranges).map(rangeText)])
