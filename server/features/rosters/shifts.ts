import type { Range, Roster, RosterException } from '../../../shared/roster'
import { dateText, instantOf, localDay, weekdayOf, type DayNumber } from './wall-clock'

/** Milliseconds since the epoch. `until` is the first moment after the shift. */
export type Shift = { from: number; until: number }

const day = 86_400_000
/** Adjacent shifts merge into one. Round-the-clock work has no end, so it is followed no further than this. */
const longestChain = 8 * day
/** How far ahead the next shift is searched. */
const horizon = 60 * day

/**
 * The shifts that overlap [from, until), sorted, merged, not clipped. A dated exception (the agent's own before that
 * date's holiday) replaces the weekly ranges of its local date. A shift belongs to the date on which it starts.
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

/** When at least one person is on shift within [from, until): clipped, sorted, merged. */
export function staffed(rosters: Roster[], holidays: RosterException[], from: number, until: number): Shift[] {
  const clipped = rosters
    .flatMap((roster) => planned(roster, holidays, from, until))
    .map((shift) => ({ from: Math.max(shift.from, from), until: Math.min(shift.until, until) }))
  return merge(clipped.filter((shift) => shift.from < shift.until))
}

/** From `at` to the horizon in growing steps: the next shift is usually near. */
export function* windows(at: number): Generator<Shift> {
  const steps = [0, day, 8 * day, 24 * day, horizon]
  for (const [index, step] of steps.slice(1).entries()) yield { from: at + steps[index]!, until: at + step }
}

/** All planned ranges on local dates that can reach into [from, until), neither sorted nor merged. */
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
  // Start a day earlier: a shift may have begun before midnight.
  for (let date = localDay(from, timeZone) - 1; date <= last; date++) {
    const ranges = special.get(dateText(date)) ?? weekly.filter((shift) => shift.weekday === weekdayOf(date))
    for (const range of ranges) found.push(shiftOn(date, range, timeZone))
  }
  // A range inside the hour that a spring night skips becomes empty or negative.
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
