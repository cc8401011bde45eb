import { describe, expect, test } from 'vitest'
import { shiftAt, shifts } from '../../server/features/rosters/shifts'
import type { Roster, RosterException } from '../../shared/roster'
import { dayOff, moment, officeWeek, roster, spans, specialHours, written } from './rosters'

const between = (who: Roster, from: string, until: string, holidays: RosterException[] = []) =>
  spans(shifts(who, holidays, moment(from, who.timeZone), moment(until, who.timeZone)), who.timeZone)

describe('a week of shifts', () => {
  test('a lunch break makes two shifts of a day', () => {
    const ana = roster({ 1: ['09:00-13:00', '14:00-18:00'] })
    expect(between(ana, '2026-03-02 00:00', '2026-03-03 00:00')).toEqual([
      '2026-03-02 09:00 to 2026-03-02 13:00',
      '2026-03-02 14:00 to 2026-03-02 18:00',
    ])
  })

  test('ranges that touch or overlap are one shift, in whatever order they were entered', () => {
    const ana = roster({ 1: ['13:00-18:00', '09:00-13:00', '12:00-14:00'] })
    expect(between(ana, '2026-03-02 00:00', '2026-03-03 00:00')).toEqual(['2026-03-02 09:00 to 2026-03-02 18:00'])
  })

  test('a night shift goes past midnight, and is found from the morning after', () => {
    const ion = roster({ 5: ['22:00-06:00'] })
    expect(between(ion, '2026-03-07 05:00', '2026-03-07 12:00')).toEqual(['2026-03-06 22:00 to 2026-03-07 06:00'])
  })

  test('an evening until 24:00 and a morning from 00:00 are one night', () => {
    const ion = roster({ 5: ['20:00-24:00'], 6: ['00:00-04:00'] })
    expect(between(ion, '2026-03-06 21:00', '2026-03-06 22:00')).toEqual(['2026-03-06 20:00 to 2026-03-07 04:00'])
  })

  test('the same time as start and end is a whole day', () => {
    expect(between(roster({ 3: ['09:00-09:00'] }), '2026-03-04 12:00', '2026-03-04 13:00')).toEqual([
      '2026-03-04 09:00 to 2026-03-05 09:00',
    ])
  })

  test('a shift that ends as the span begins, or begins as it ends, is not in it', () => {
    const ana = roster({ 1: ['09:00-12:00', '15:00-18:00'] })
    expect(between(ana, '2026-03-02 12:00', '2026-03-02 15:00')).toEqual([])
  })

  test('the hours are those of the agent, wherever the server stands', () => {
    const mei = roster({ 1: ['09:00-17:00'] }, [], 'Asia/Tokyo')
    expect(shifts(mei, [], Date.UTC(2026, 2, 1, 20), Date.UTC(2026, 2, 2, 20))).toEqual([
      { from: Date.UTC(2026, 2, 2, 0), until: Date.UTC(2026, 2, 2, 8) },
    ])
  })
})

describe('dated exceptions', () => {
  const orthodoxEaster = dayOff('2026-04-13', 'Easter Monday')

  test('a holiday empties the day for everybody', () => {
    expect(between(roster(officeWeek), '2026-04-13 00:00', '2026-04-15 00:00', [orthodoxEaster])).toEqual([
      '2026-04-14 09:00 to 2026-04-14 18:00',
    ])
  })

  test('an agent’s own special hours beat the holiday of that date', () => {
    const ana = roster(officeWeek, [specialHours('2026-04-13', '10:00-12:00')])
    expect(between(ana, '2026-04-13 00:00', '2026-04-14 00:00', [orthodoxEaster])).toEqual([
      '2026-04-13 10:00 to 2026-04-13 12:00',
    ])
  })

  test('special hours replace the week’s on a working day and add a day that is free otherwise', () => {
    const ana = roster(officeWeek, [
      specialHours('2026-03-06', '09:00-12:00'),
      specialHours('2026-03-07', '10:00-11:00', '12:00-13:00'),
    ])
    expect(between(ana, '2026-03-06 00:00', '2026-03-08 00:00')).toEqual([
      '2026-03-06 09:00 to 2026-03-06 12:00',
      '2026-03-07 10:00 to 2026-03-07 11:00',
      '2026-03-07 12:00 to 2026-03-07 13:00',
    ])
  })

  test('a day off does not cut short the night shift that began the evening before', () => {
    const ion = roster({ 5: ['22:00-06:00'], 6: ['22:00-06:00'] }, [dayOff('2026-03-07')])
    expect(between(ion, '2026-03-06 12:00', '2026-03-08 12:00')).toEqual(['2026-03-06 22:00 to 2026-03-07 06:00'])
  })
})

describe('nights when Bucharest changes its clocks', () => {
  test('the spring night shift is an hour shorter', () => {
    const [night] = shifts(roster({ 6: ['22:00-06:00'] }), [], moment('2026-03-28 23:00'), moment('2026-03-29 07:00'))
    expect((night!.until - night!.from) / 3_600_000).toBe(7)
    expect([written(night!.from), written(night!.until)]).toEqual([
      '2026-03-28 22:00 +02:00',
      '2026-03-29 06:00 +03:00',
    ])
  })

  test('the autumn night shift is an hour longer', () => {
    const [night] = shifts(roster({ 6: ['22:00-06:00'] }), [], moment('2026-10-24 23:00'), moment('2026-10-25 07:00'))
    expect((night!.until - night!.from) / 3_600_000).toBe(9)
  })

  test('a start within the skipped hour moves on by an hour', () => {
    const [shift] = shifts(roster({ 7: ['03:30-08:00'] }), [], moment('2026-03-29 00:00'), moment('2026-03-30 00:00'))
    expect(written(shift!.from)).toBe('2026-03-29 04:30 +03:00')
  })

  test('a shift that the skipped hour swallows is no shift, and nobody is shown as on duty before they began', () => {
    expect(between(roster({ 7: ['03:30-04:00'] }), '2026-03-29 00:00', '2026-03-30 00:00')).toEqual([])
  })

  test('of the repeated hour the first counts, so that two ranges still meet', () => {
    const found = shifts(
      roster({ 7: ['01:00-03:30', '03:30-05:00'] }),
      [],
      moment('2026-10-25 00:00'),
      moment('2026-10-26 00:00'),
    )
    expect(found.map((shift) => [written(shift.from), written(shift.until)])).toEqual([
      ['2026-10-25 01:00 +03:00', '2026-10-25 05:00 +02:00'],
    ])
    const [ending] = shifts(roster({ 7: ['01:00-03:30'] }), [], moment('2026-10-25 00:00'), moment('2026-10-26 00:00'))
    expect(written(ending!.until)).toBe('2026-10-25 03:30 +03:00')
  })
})

describe('the shift now or next', () => {
  const ana = roster(officeWeek)

  test('during a shift it is that one, until the very moment it ends', () => {
    expect(spans([shiftAt(ana, [], moment('2026-03-06 17:59'))!])).toEqual(['2026-03-06 09:00 to 2026-03-06 18:00'])
    expect(spans([shiftAt(ana, [], moment('2026-03-06 18:00'))!])).toEqual(['2026-03-09 09:00 to 2026-03-09 18:00'])
  })

  test('a leave of five weeks is looked past', () => {
    const march = Array.from({ length: 31 }, (_, day) => dayOff(`2026-03-${String(day + 1).padStart(2, '0')}`))
    expect(spans([shiftAt(ana, march, moment('2026-02-28 12:00'))!])).toEqual(['2026-04-01 09:00 to 2026-04-01 18:00'])
  })

  test('with nothing planned within 60 days there is none', () => {
    expect(shiftAt(roster({}), [], moment('2026-03-06 12:00'))).toBeNull()
    expect(shiftAt(roster({}, [specialHours('2026-06-01', '09:00-10:00')]), [], moment('2026-03-06 12:00'))).toBeNull()
    expect(
      shiftAt(roster({}, [specialHours('2026-05-04', '09:00-10:00')]), [], moment('2026-03-06 12:00')),
    ).not.toBeNull()
  })

  test('somebody on duty round the clock is on duty at every hour of the year', () => {
    const always = roster(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, ['00:00-24:00']])))
    for (let at = moment('2026-01-01 00:30'); at < moment('2027-01-01 00:00'); at += 7 * 3_600_000) {
      const shift = shiftAt(always, [], at)!
      expect(shift.from <= at && at < shift.until).toBe(true)
    }
  })
})
