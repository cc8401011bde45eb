import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { shiftAt, shifts } from '../../server/features/rosters/shifts'
import type { Roster, RosterException } from '../../shared/roster'
import { anyException, anyMoment, anyRoster } from './rosters'

const hours = 3_600_000
const span = fc
  .tuple(anyMoment, fc.integer({ min: 1, max: 400 }))
  .map(([from, length]) => ({ from, until: from + length * hours }))
const holidays = fc.array(anyException, { maxLength: 3 })

test('shifts come in order, with air between them, and each reaches into the span', () => {
  fc.assert(
    fc.property(anyRoster, holidays, span, (roster, days, { from, until }) => {
      const found = shifts(roster, days, from, until)
      for (const [index, shift] of found.entries()) {
        expect(shift.from).toBeLessThan(shift.until)
        expect(shift.from < until && shift.until > from).toBe(true)
        if (index > 0) expect(found[index - 1]!.until).toBeLessThan(shift.from)
      }
    }),
  )
})

test('the shift now or next is the first that a look at the whole span finds', () => {
  fc.assert(
    fc.property(anyRoster, holidays, anyMoment, (roster, days, at) => {
      const now = shiftAt(roster, days, at)
      expect(now?.from ?? null).toBe(shifts(roster, days, at, at + 60 * 24 * hours)[0]?.from ?? null)
      if (now) expect(now.until).toBeGreaterThan(at)
    }),
  )
})

test('away from the nights that change the clock, somebody is on shift exactly when the wall clock says so', () => {
  fc.assert(
    fc.property(anyRoster, holidays, anyMoment, (roster, days, at) => {
      fc.pre(!clockChangesNear(at, roster.timeZone))
      const onShift = shifts(roster, days, at, at + 1).length > 0
      expect(onShift).toBe(wallClockSaysOn(roster, days, at))
    }),
  )
})

/** The rule said again in the plainest way: compare hours and minutes, today's and those left over from yesterday. */
function wallClockSaysOn({ timeZone, weekly, exceptions }: Roster, days: RosterException[], at: number): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' })
  const rangesOf = (date: Temporal.PlainDate) =>
    exceptions.findLast((day) => day.date === date.toString())?.ranges ??
    days.findLast((day) => day.date === date.toString())?.ranges ??
    weekly.filter((shift) => shift.weekday === date.dayOfWeek)
  const today = rangesOf(now.toPlainDate()).some(({ from, to }) => from <= time && (to <= from || time < to))
  const yesterday = rangesOf(now.toPlainDate().subtract({ days: 1 })).some(({ from, to }) => to <= from && time < to)
  return today || yesterday
}

function clockChangesNear(at: number, timeZone: string): boolean {
  const offset = (when: number) =>
    Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(timeZone).offsetNanoseconds
  return offset(at - 48 * hours) !== offset(at + 48 * hours)
}
