import { describe, expect, test } from 'vitest'
import { changeRoster, noDrafts } from '../../console/features/roster/drafts'
import { datesOf, longestSpan, spansOf, withSpecialDays } from '../../console/features/roster/spans'
import { withDays } from '../../console/features/roster/week'
import { AgentId } from '../../shared/ids'
import { dayOff, officeWeek, roster, specialHours } from '../rules/rosters'

describe('days off from one date to another (O17)', () => {
  test('are each of the dates, over months, leap years and clock changes', () => {
    expect(datesOf('2028-02-27', '2028-03-01')).toEqual(['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01'])
    expect(datesOf('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'])
    expect([datesOf('2026-12-25', ''), datesOf('2026-12-25', '2026-12-25')]).toEqual([['2026-12-25'], ['2026-12-25']])
  })

  test('are none where the end comes first or too late', () => {
    expect([
      datesOf('2026-12-25', '2026-12-24'),
      datesOf('2026-01-01', '2027-01-01'),
      datesOf('', '2026-01-01'),
    ]).toEqual([null, null, null])
    // As the form says: at most so many days later.
    expect(datesOf('2026-01-01', '2026-04-11')?.slice(1)).toHaveLength(longestSpan)
    expect(datesOf('2026-01-01', '2026-04-12')).toBeNull()
  })

  test('in a row and alike are shown as one; another label, other hours or a gap begin the next', () => {
    const days = [
      dayOff('2026-08-05', 'Sea'),
      dayOff('2026-08-03', 'Sea'),
      dayOff('2026-08-04', 'Sea'),
      dayOff('2026-08-06', 'Dentist'),
      specialHours('2026-08-07', '09:00-12:00'),
      dayOff('2026-08-09'),
    ]
    expect(spansOf(days).map(({ from, until, day }) => [from, until, day.label])).toEqual([
      ['2026-08-03', '2026-08-05', 'Sea'],
      ['2026-08-06', '2026-08-06', 'Dentist'],
      ['2026-08-07', '2026-08-07', ''],
      ['2026-08-09', '2026-08-09', ''],
    ])
  })

  test('take the place of what stood on their dates', () => {
    expect(
      withSpecialDays(
        [dayOff('2026-08-04', 'Dentist'), dayOff('2026-08-09')],
        [dayOff('2026-08-03', 'Sea'), dayOff('2026-08-04', 'Sea')],
      ),
    ).toEqual([dayOff('2026-08-03', 'Sea'), dayOff('2026-08-04', 'Sea'), dayOff('2026-08-09')])
  })
})

test("a day's hours can be given to colleagues too, on top of what is drafted for them already", () => {
  const [ana, ion] = ['0b6c1a52-6f0e-4d53-9a3f-1f6a0f6f7a01', '0b6c1a52-6f0e-4d53-9a3f-1f6a0f6f7a02'].map((id) =>
    AgentId.parse(id),
  ) as [AgentId, AgentId]
  const book = { agents: [{ agent: ana, roster: roster(officeWeek) }], holidays: [] }
  const blank = roster({})
  const saturday = (plan: typeof blank) => withDays(plan, [6], [{ from: '10:00', to: '14:00' }])
  const drafts = [ana, ion].reduce(
    (all, agent) => changeRoster(all, book, agent, blank, saturday),
    changeRoster(noDrafts, book, ion, blank, (plan) => withDays(plan, [1], [{ from: '08:00', to: '12:00' }])),
  )
  expect(drafts.rosters[ana]!.roster).toEqual(roster({ ...officeWeek, 6: ['10:00-14:00'] }))
  expect(drafts.rosters[ion]!.roster).toEqual(roster({ 1: ['08:00-12:00'], 6: ['10:00-14:00'] }))
})
