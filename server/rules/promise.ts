import type { Roster, RosterException } from '../../shared/roster'
import { staffed, windows } from './roster'

const minute = 60_000
const quarter = 15 * minute
const day = 24 * 60 * minute

export type Promised = {
  /** Of everybody who answers for the site. */
  rosters: Roster[]
  holidays: RosterException[]
  usesRoster: boolean
  at: number
  /** Minutes of staffed time. */
  answerWithin: number
}

/**
 * The moment by which a message left at `at` will have been answered, on a quarter of an hour. Staffed time is carried
 * over shifts; null when 60 days do not hold enough of it. Without a roster: the same time tomorrow.
 */
export function promiseAt({ rosters, holidays, usesRoster, at, answerWithin }: Promised): number | null {
  if (!usesRoster) return nextQuarter(at + day)
  let left = answerWithin * minute
  for (const window of windows(at)) {
    for (const shift of staffed(rosters, holidays, window.from, window.until)) {
      if (left <= shift.until - shift.from) return nextQuarter(shift.from + left)
      left -= shift.until - shift.from
    }
  }
  return null
}

/** Every zone's offset is a whole number of quarters, so a quarter since the epoch is one on the wall clock. */
function nextQuarter(at: number): number {
  return Math.ceil(at / quarter) * quarter
}
