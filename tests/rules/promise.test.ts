import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shifts } from '../../server/features/rosters/shifts'
import { answerDueAt } from '../../server/features/tickets/answer-due'
import type { Roster, RosterException } from '../../shared/roster'
import {
  anyException,
  anyMoment,
  anyRoster,
  dayOff,
  moment,
  officeWeek,
  roster,
  specialHours,
  written,
} from './rosters'

const quarter = 15 * 60_000

function promised(
  rosters: Roster[],
  at: string,
  answerWithin: number,
  holidays: RosterException[] = [],
): string | null {
  const found = answerDueAt({ rosters, holidays, at: moment(at), answerWithin })
  return found === null ? null : written(found).slice(0, 16)
}

describe('the dated promise with a roster', () => {
  const ana = roster(officeWeek)

  test('what is left of the answer time at closing on Friday is carried to Monday morning', () => {
    expect(promised([ana], '2026-03-06 17:30', 120)).toBe('2026-03-09 10:30')
  })

  test('a message left at night counts from the next shift', () => {
    expect(promised([ana], '2026-03-08 02:13', 120)).toBe('2026-03-09 11:00')
  })

  test('it is rounded up to a quarter of an hour, even a little past closing', () => {
    expect(promised([ana], '2026-03-05 15:01', 120)).toBe('2026-03-05 17:15')
    expect(promised([ana], '2026-03-05 17:52', 5)).toBe('2026-03-05 18:00')
    expect(promised([roster({ 4: ['09:00-17:50'] })], '2026-03-05 17:40', 10)).toBe('2026-03-05 18:00')
  })

  test('an answer that just fits before closing is promised for closing, not for the next morning', () => {
    expect(promised([ana], '2026-03-06 16:00', 120)).toBe('2026-03-06 18:00')
  })

  test('a lunch break does not count', () => {
    expect(promised([roster({ 1: ['09:00-13:00', '14:00-18:00'] })], '2026-03-02 12:30', 60)).toBe('2026-03-02 14:30')
  })

  test('two agents who share an hour staff it once', () => {
    const ion = roster({ 5: ['12:00-20:00'] })
    expect(promised([ana, ion], '2026-03-06 17:30', 120)).toBe('2026-03-06 19:30')
  })

  test('a holiday and an agent’s special hours move it', () => {
    expect(promised([ana], '2026-04-10 17:00', 120, [dayOff('2026-04-13')])).toBe('2026-04-14 10:00')
    const withSaturday = roster(officeWeek, [specialHours('2026-04-11', '10:00-14:00')])
    expect(promised([withSaturday], '2026-04-10 17:00', 120)).toBe('2026-04-11 11:00')
  })

  test('the hour that a spring night skips is not worked', () => {
    expect(promised([roster({ 6: ['23:00-07:00'] })], '2026-03-29 01:00', 180)).toBe('2026-03-29 05:00')
  })

  test('no date is given when nobody is planned within 60 days', () => {
    expect(promised([roster({}, [specialHours('2026-06-01', '09:00-18:00')])], '2026-03-06 12:00', 60)).toBeNull()
  })
})

test('where nobody has said when they work no date is promised, not even the same time tomorrow', () => {
  expect(promised([], '2026-03-07 12:00', 5)).toBeNull()
})

describe('whatever the rosters', () => {
  const staff = fc.array(anyRoster, { maxLength: 3 })
  const holidays = fc.array(anyException, { maxLength: 3 })
  const within = fc.integer({ min: 5, max: 2_000 })

  test('a promise is never before the message and the answer time, lies on a quarter, and nobody who writes later is promised earlier', () => {
    fc.assert(
      fc.property(
        staff,
        holidays,
        anyMoment,
        fc.integer({ min: 0, max: 72 * 60 }),
        within,
        (rosters, days, at, later, answerWithin) => {
          const ask = (when: number) => answerDueAt({ rosters, holidays: days, at: when, answerWithin })
          const [first, second] = [ask(at), ask(at + later * 60_000)]
          if (first === null) return
          expect(first).toBeGreaterThanOrEqual(at + answerWithin * 60_000)
          expect(first % quarter).toBe(0)
          if (second !== null) expect(second).toBeGreaterThanOrEqual(first)
        },
      ),
    )
  })

  test('between message and promise there is the staffed time asked for, and less than a quarter more', () => {
    fc.assert(
      fc.property(anyRoster, anyMoment, within, (one, at, answerWithin) => {
        const until = answerDueAt({ rosters: [one], holidays: [], at, answerWithin })
        if (until === null) return
        const worked = shifts(one, [], at, until).map(
          (shift) => Math.min(shift.until, until) - Math.max(shift.from, at),
        )
        const spare = worked.reduce((sum, time) => sum + time, 0) - answerWithin * 60_000
        expect(spare).toBeGreaterThanOrEqual(0)
        expect(spare).toBeLessThan(quarter)
      }),
    )
  })
})
