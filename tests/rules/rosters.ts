import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Shift } from '../../server/features/rosters/shifts'
import type { Range, Roster, RosterException } from '../../shared/roster'

/** Epoch ms of a moment as somebody in that zone would write it: `2026-03-27 17:30`. */
export function moment(text: string, timeZone = 'Europe/Bucharest'): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds
}

/** The way back, with the offset, so that the two 03:30 of an autumn night differ. */
export function written(at: number, timeZone = 'Europe/Bucharest'): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })} ${there.offset}`
}

export function spans(shifts: Shift[], timeZone = 'Europe/Bucharest'): string[] {
  const short = (at: number) => written(at, timeZone).slice(0, 16)
  return shifts.map((shift) => `${short(shift.from)} to ${short(shift.until)}`)
}

/** `09:00-13:00` */
export function range(text: string): Range {
  const [from = '', to = ''] = text.split('-')
  return { from, to }
}

export function roster(
  week: Record<number, string[]>,
  exceptions: RosterException[] = [],
  timeZone = 'Europe/Bucharest',
): Roster {
  const weekly = Object.entries(week).flatMap(([weekday, ranges]) =>
    ranges.map((text) => ({ weekday: Number(weekday), ...range(text) })),
  )
  return { timeZone, weekly, exceptions }
}

export function dayOff(date: string, label = ''): RosterException {
  return { date, ranges: [], label }
}

export function specialHours(date: string, ...ranges: string[]): RosterException {
  return { date, ranges: ranges.map(range), label: '' }
}

/** Monday to Friday from nine to six. */
export const officeWeek = {
  1: ['09:00-18:00'],
  2: ['09:00-18:00'],
  3: ['09:00-18:00'],
  4: ['09:00-18:00'],
  5: ['09:00-18:00'],
}

const clock = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  )
const anyRange = fc.record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) })
const anyDate = fc
  .integer({ min: 0, max: 720 })
  .map((days) => Temporal.PlainDate.from('2025-06-01').add({ days }).toString())
export const anyException = fc.record({
  date: anyDate,
  ranges: fc.array(anyRange, { maxLength: 2 }),
  label: fc.constant(''),
})

export const anyRoster: fc.Arbitrary<Roster> = fc.record({
  timeZone: fc.constantFrom('Europe/Bucharest', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
  weekly: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), { maxLength: 10 }),
  exceptions: fc.array(anyException, { maxLength: 6 }),
})

export const anyMoment = fc.integer({ min: Date.UTC(2025, 9, 1), max: Date.UTC(2026, 11, 1) })
