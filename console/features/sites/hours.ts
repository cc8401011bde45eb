import type { OpeningHours } from '../../../shared/roster'
import { inOrder, type RangeFault, rangeText, weekdays } from '../roster/week'

/** Days with the same hours, as the form shows them. */
export type HoursGroup = { days: number[]; from: string; to: string }

export const usualHours: HoursGroup[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]

/** Groups days with the same hours. A day with a break is in two groups. */
export function groupsOf({ weekly }: OpeningHours): HoursGroup[] {
  const ranges = new Map(weekly.map((shift) => [rangeText(shift), shift]))
  return inOrder([...ranges.values()]).map(({ from, to }) => ({
    days: weekdays.filter((day) =>
      weekly.some((shift) => shift.weekday === day && rangeText(inOrder([shift])[0]!) === rangeText({ from, to })),
    ),
    from,
    to,
  }))
}

export function weeklyOf(groups: HoursGroup[]): OpeningHours['weekly'] {
  const weekly = groups.flatMap(({ days, from, to }) =>
    inOrder([{ from, to }]).flatMap((range) => days.map((weekday) => ({ weekday, ...range }))),
  )
  return weekly.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
}

/** The fault of each group. Overlapping hours of one day are reported at the later group. */
export function hoursFaults(groups: HoursGroup[]): (RangeFault | null)[] {
  return groups.map((group, index) => {
    if (group.days.length === 0 || !group.from || !group.to) return 'missing'
    return groups
      .slice(0, index)
      .some((other) => other.days.some((day) => group.days.includes(day)) && overlaps(other, group))
      ? 'overlap'
      : null
  })
}

const endOf = ({ from, to }: HoursGroup) => (to <= from ? '24:00' : to)
const overlaps = (a: HoursGroup, b: HoursGroup) => a.from < endOf(b) && b.from < endOf(a)
