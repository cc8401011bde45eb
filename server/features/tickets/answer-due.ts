import type { Roster, RosterException } from '../../../shared/roster'
import { staffed, windows } from '../rosters/shifts'

const minute = 60_000
const quarter = 15 * minute

export type AnswerDueInput = {
  /** Of everybody who answers for the site, or its opening hours; none: nobody has said when. */
  rosters: Roster[]
  holidays: RosterException[]
  at: number
  /** Minutes of staffed time. */
  answerWithin: number
}

/**
 * The moment by which a message left at `at` will have been answered, on a quarter of an hour. Staffed time is carried
 * over shifts; null when 60 days do not hold enough of it: a date that nobody has planned is not promised.
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

/** Every zone's offset is a whole number of quarters, so a quarter since the epoch is one on the wall clock. */
function nextQuarter(at: number): number {
  return Math.ceil(at / quarter) * quarter
}
