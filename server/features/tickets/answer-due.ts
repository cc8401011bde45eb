import type { Roster, RosterException } from '../../../shared/roster'
import { staffed, windows } from '../rosters/shifts'

const minute = 60_000
const quarter = 15 * minute

export type AnswerDueInput = {
  /** Rosters of all agents who answer for the site, or its opening hours. Empty: no hours are known. */
  rosters: Roster[]
  holidays: RosterException[]
  at: number
  /** Minutes of staffed time. */
  answerWithin: number
}

/**
 * The time by which a ticket from `at` is answered, on a quarter of an hour. Counts staffed time only. Null when 60
 * days do not hold enough of it: an unplanned date is not promised.
 */
export function answerDueAt({ rosters, holidays, at, answerWithin }: AnswerDueInput): number | null {
  let left = answerWithin * minute
  for (const window of windows(at)) {
    for (const shift of staffed(rosters, holidays, window.from, window.until)) {
      if (left <= shift.until - shift.from) return nextQuarter(shift.from + left)
      left -= shift.until - shift.from
    }
  }
  return null
}

/** Every time zone's offset is a whole number of quarters, so a quarter since the epoch is one on the wall clock. */
function nextQuarter(at: number): number {
  return Math.ceil(at / quarter) * quarter
}
