import type { Range, Roster, RosterException } from '../../../shared/roster'
import { dateText, instantOf, localDay, weekdayOf, type DayNumber } from './wall-clock'

/** Milliseconds since the epoch; `until` is the first moment after the shift. */
export type Shift = { from: number; until: number }

const day = 86_400_000
/** Shifts that touch run into one; work round the clock has no ends, so they are followed no further than this. */
const longestChain = 8 * day
/** How far ahead a next shift is looked for. */
export const horizon = 60 * day

/**
 * The shifts that overlap [from, until), sorted, none touching another, not clipped. A dated exception (the agent's own
 * before the holiday of that date) replaces the week's ranges of its local date; a shift belongs to the date it starts on.
 */
export function shifts(roster: Roster, holidays: RosterException[], from: number, until: number): Shift[] {
  const found = merge(planned(roster, holidays, from - longestChain, until + longestChain))
  return found.filter((shift) => shift.until > from && shift.from < until)
}

/** The shift in progress at `at`, else the next within 60 days, else null. */
export function shiftAt(roster: Roster, holidays: RosterException[], at: number): Shift | null {
  for (const window of windows(at)) {
    const [first] = shifts(roster, holidays, window.from, window.until)
    if (first) return first
  }
  return null
}

/** When somebody, whoever it is, is on shift within [from, until): clipped to it, sorted, none touching another. */
export function staffed(rosters: Roster[], holidays: RosterException[], from: number, until: number): Shift[] {
  const clipped = rosters
    .flatMap((roster) => planned(roster, holidays, from, until))
    .map((shift) => ({ from: Math.max(shift.from, from), until: Math.min(shift.until, until) }))
  return merge(clipped.filter((shift) => shift.from < shift.until))
}

/** From `at` to the horizon in growing steps, because the answer is mostly near. */
export function* windows(at: number): Generator<Shift> {
  const steps = [0, day, 8 * day, 24 * day, horizon]
  for (const [index, step] of steps.slice(1).entries()) yield { from: at + steps[index]!, until: at + step }
}

/** Every range as planned on the local dates that could reach into [from, until), neither sorted nor merged. */
function planned(
  { timeZone, weekly, exceptions }: Roster,
  holidays: RosterException[],
  from: number,
  until: number,
): Shift[] {
  const special = new Map([...holidays, ...exceptions].map(({ date, ranges }) => [date, ranges]))
  if (weekly.length === 0 && [...special.values()].every((ranges) => ranges.length === 0)) return []
  const found: Shift[] = []
  const last = localDay(until, timeZone)
  // A day earlier, for what began before midnight.
  for (let date = localDay(from, timeZone) - 1; date <= last; date++) {
    const ranges = special.get(dateText(date)) ?? weekly.filter((shift) => shift.weekday === weekdayOf(date))
    for (const range of ranges) found.push(shiftOn(date, range, timeZone))
  }
  // A range that lies wholly within the hour that a spring night skips comes out empty or turned round.
  return found.filter((shift) => shift.from < shift.until)
}

function shiftOn(date: DayNumber, { from, to }: Range, timeZone: string): Shift {
  const midnight = to === '24:00'
  const lastDay = midnight || to <= from ? date + 1 : date
  return { from: instantOf(date, from, timeZone), until: instantOf(lastDay, midnight ? '00:00' : to, timeZone) }
}

function merge(found: Shift[]): Shift[] {
  const merged: Shift[] = []
  for (const shift of found.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && shift.from <= last.until) last.until = Math.max(last.until, shift.until)
    else merged.push({ ...shift })
  }
  return merged
}
