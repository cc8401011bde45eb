import type { Range, Roster, RosterException } from '../../../shared/roster'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** The ranges of a weekday, sorted by start. */
export function rangesOf(roster: Roster, weekday: number): Range[] {
  return inOrder(roster.weekly.filter((shift) => shift.weekday === weekday))
}

export function withDay(roster: Roster, weekday: number, ranges: Range[]): Roster {
  const others = roster.weekly.filter((shift) => shift.weekday !== weekday)
  const weekly = [...others, ...inOrder(ranges).map((range) => ({ weekday, ...range }))]
  return { ...roster, weekly: weekly.toSorted((a, b) => a.weekday - b.weekday) }
}

export function withDays(roster: Roster, days: readonly number[], ranges: Range[]): Roster {
  return days.reduce((week, weekday) => withDay(week, weekday, ranges), roster)
}

/** An end at `00:00` is the day's own midnight, shown as `24:00`. */
export function inOrder(ranges: Range[]): Range[] {
  return ranges
    .map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }))
    .toSorted((a, b) => rangeText(a).localeCompare(rangeText(b)))
}

export function pastMidnight({ from, to }: Range): boolean {
  return to <= from
}

/** `22:00–06:00 +1` */
export function rangeText(range: Range): string {
  return `${range.from}–${range.to}${pastMidnight(range) ? ' +1' : ''}`
}

export type RangeFault = 'missing' | 'overlap'

/** The fault of each range in a form. An overlap is reported at the later range. */
export function faultsOf(ranges: Range[]): (RangeFault | null)[] {
  return ranges.map((range, index) => {
    if (!range.from || !range.to) return 'missing'
    return ranges.slice(0, index).some((other) => overlap(other, range)) ? 'overlap' : null
  })
}

function overlap(a: Range, b: Range): boolean {
  return a.from < endOf(b) && b.from < endOf(a)
}

/** Comparable with starts as text: hours of the next day count on from 24. */
function endOf(range: Range): string {
  const [hour = 0, minute = 0] = range.to.split(':').map(Number)
  return pastMidnight(range) ? `${hour + 24}:${String(minute).padStart(2, '0')}` : range.to
}

/** Planned minutes in a week, without the dated exceptions. */
export function weeklyMinutes(roster: Roster): number {
  return roster.weekly.reduce((sum, range) => sum + minutesOf(endOf(range)) - minutesOf(range.from), 0)
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** Whether two rosters plan the same hours, in whatever order. */
export function samePlan(a: Roster, b: Roster): boolean {
  return written(a) === written(b)
}

export function sameDates(a: RosterException[], b: RosterException[]): boolean {
  return writtenDates(a) === writtenDates(b)
}

function written({ timeZone, weekly, exceptions }: Roster): string {
  const shifts = weekdays.map((weekday) => inOrder(weekly.filter((shift) => shift.weekday === weekday)).map(rangeText))
  return JSON.stringify([timeZone, shifts, writtenDates(exceptions)])
}

function writtenDates(exceptions: RosterException[]): string {
  return JSON.stringify(
    byDate(exceptions).map(({ date, ranges, label }) => [date, label, inOrder(ranges).map(rangeText)]),
  )
}

export function byDate<Dated extends { date: string }>(exceptions: Dated[]): Dated[] {
  return exceptions.toSorted((a, b) => a.date.localeCompare(b.date))
}
