import type { Range, Roster, RosterException } from '../../../shared/roster'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** The ranges of a weekday in the order of the day. */
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

/** `00:00` as an end is the day's own midnight, and reads better as `24:00`. */
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

/** What is wrong with each range as it stands in a form; overlaps are told at the later of the two. */
export function faultsOf(ranges: Range[]): (RangeFault | null)[] {
  return ranges.map((range, index) => {
    if (!range.from || !range.to) return 'missing'
    return ranges.slice(0, index).some((other) => overlap(other, range)) ? 'overlap' : null
  })
}

function overlap(a: Range, b: Range): boolean {
  return a.from < endOf(b) && b.from < endOf(a)
}

/** Comparable as text with starts: the next day's hours count on from 24. */
function endOf(range: Range): string {
  const [hour = 0, minute = 0] = range.to.split(':').map(Number)
  return pastMidnight(range) ? `${hour + 24}:${String(minute).padStart(2, '0')}` : range.to
}

/** Minutes planned in a week, the dated exceptions left out. */
export function weeklyMinutes(roster: Roster): number {
  return roster.weekly.reduce((sum, range) => sum + minutesOf(endOf(range)) - minutesOf(range.from), 0)
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** Whether two rosters plan the same, however they are written. */
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
