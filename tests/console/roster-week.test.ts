import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  faultsOf,
  rangesOf,
  rangeText,
  samePlan,
  weeklyMinutes,
  withDay,
  withDays,
} from '../../console/features/roster/week'
import { anyRoster, range, roster } from '../rules/rosters'

const ranges = (...texts: string[]) => texts.map(range)

describe('a day as it is shown', () => {
  test('a night shift says that it ends the next day, and one until midnight does not', () => {
    expect(rangeText(range('22:00-06:00'))).toBe('22:00–06:00 +1')
    expect(rangeText(range('18:00-24:00'))).toBe('18:00–24:00')
  })

  test('shifts stand in the order of the day, and midnight as an end reads 24:00', () => {
    const ana = roster({ 1: ['18:00-00:00', '09:00-13:00'], 2: ['08:00-12:00'] })
    expect(rangesOf(ana, 1)).toEqual(ranges('09:00-13:00', '18:00-24:00'))
  })

  test('the hours of a week count a night to its end', () => {
    expect(weeklyMinutes(roster({ 1: ['09:00-13:00', '14:00-18:00'], 5: ['22:00-06:00'], 6: ['00:00-24:00'] }))).toBe(
      (8 + 8 + 24) * 60,
    )
  })
})

describe('a day as it is changed', () => {
  test('the day’s hours are replaced, and the other days stay', () => {
    const ana = withDay(roster({ 1: ['09:00-17:00'], 2: ['09:00-17:00'] }), 1, ranges('10:00-12:00'))
    expect([rangesOf(ana, 1), rangesOf(ana, 2)]).toEqual([ranges('10:00-12:00'), ranges('09:00-17:00')])
  })

  test('a day is copied to others, over what they had', () => {
    const ana = withDays(roster({ 1: ['09:00-17:00'], 3: ['06:00-07:00'] }), [2, 3], ranges('09:00-17:00'))
    expect([1, 2, 3, 4].map((day) => rangesOf(ana, day).map(rangeText))).toEqual([
      ['09:00–17:00'],
      ['09:00–17:00'],
      ['09:00–17:00'],
      [],
    ])
  })

  test('a missing time and an overlap are told where they are', () => {
    expect(faultsOf(ranges('09:00-13:00', '12:00-14:00', '15:00-'))).toEqual([null, 'overlap', 'missing'])
    expect(faultsOf(ranges('22:00-06:00', '23:00-23:30'))).toEqual([null, 'overlap'])
  })

  test('shifts that touch do not overlap, and a night reaches only into the next day', () => {
    expect(faultsOf(ranges('09:00-13:00', '13:00-18:00', '22:00-06:00', '01:00-02:00'))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

test('a plan is the same however it is written, and another once an hour, a zone or a date differs', () => {
  fc.assert(
    fc.property(anyRoster, (plan) => {
      const shuffled = { ...plan, weekly: plan.weekly.toReversed(), exceptions: plan.exceptions }
      expect(samePlan(plan, shuffled)).toBe(true)
      expect(samePlan(plan, { ...plan, timeZone: 'Africa/Cairo' })).toBe(false)
      expect(samePlan(plan, { ...plan, weekly: [...plan.weekly, { weekday: 1, from: '00:01', to: '00:02' }] })).toBe(
        false,
      )
      expect(
        samePlan(plan, { ...plan, exceptions: [...plan.exceptions, { date: '2030-01-01', ranges: [], label: '' }] }),
      ).toBe(false)
    }),
  )
})
