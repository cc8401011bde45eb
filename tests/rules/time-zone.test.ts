import { describe, expect, test } from 'vitest'
import { canonicalTimeZone } from '../../shared/time-zone'
import { TimeZone } from '../../shared/roster'

describe('A time zone is kept under a name that every browser knows (H26)', () => {
  test.each([
    ['Europe/Bucharest', 'Europe/Bucharest'],
    ['europe/bucharest', 'Europe/Bucharest'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Etc/GMT+3', 'Etc/GMT+3'],
    ['UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['CST', 'America/Chicago'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['+02:00', 'UTC'],
    ['Mars/Olympus_Mons', 'UTC'],
    ['', 'UTC'],
  ])('%s becomes %s', (given, kept) => {
    expect(canonicalTimeZone(given)).toBe(kept)
    expect(TimeZone.catch('UTC').parse(given)).toBe(kept)
  })

  test('and a roster with none is refused', () => {
    expect(TimeZone.safeParse('Mars/Olympus_Mons').success).toBe(false)
    expect(TimeZone.safeParse('Factory').success).toBe(false)
  })
})
