import { Temporal } from 'temporal-polyfill'

/** A local date as days since 1970-01-01, so that calendar steps are plain sums. */
export type DayNumber = number

const day = 86_400_000
/** Agents share time zones and hours, so few different times occur. Computing one takes long. */
const known = new Map<string, number>()
const mostKnown = 20_000

/** The local date in that time zone at the moment `at` (epoch ms). */
export function localDay(at: number, timeZone: string): DayNumber {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return Math.round(Date.UTC(there.year, there.month - 1, there.day) / day)
}

/** `2026-03-29` */
export function dateText(date: DayNumber): string {
  return new Date(date * day).toISOString().slice(0, 10)
}

/** ISO: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(date: DayNumber): number {
  return ((((date + 3) % 7) + 7) % 7) + 1
}

/**
 * Epoch ms of a local time (`00:00` to `23:59`) on that date. `compatible`: a time that a spring night skips moves
 * forward by the gap; of a time that an autumn night repeats, the first is taken.
 */
export function instantOf(date: DayNumber, time: string, timeZone: string): number {
  const name = `${dateText(date)}T${time}[${timeZone}]`
  const found = known.get(name)
  if (found !== undefined) return found
  const at = Temporal.ZonedDateTime.from(name, { disambiguation: 'compatible' }).epochMilliseconds
  if (known.size >= mostKnown) known.clear()
  known.set(name, at)
  return at
}
