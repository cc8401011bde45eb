import * as z from 'zod'
import { AgentId } from './ids'
import { canonicalTimeZone, findTimeZone } from './time-zone'

/** Local wall-clock time, `00:00` to `23:59`; `24:00` is allowed as an end. */
const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const DateText = z.iso.date()
/** Stored under a name that every engine knows: other engines refuse an abbreviation that one browser reports. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((name) => findTimeZone(name) !== null, 'an IANA time zone such as Europe/Bucharest')
  .overwrite(canonicalTimeZone)

/** From and to. If `to` is not after `from`, it is on the next day. */
export const Range = z.object({
  from: ClockTime.refine((time) => time !== '24:00', 'a start before 24:00'),
  to: ClockTime,
})
export type Range = z.infer<typeof Range>

/** ISO weekday: 1 is Monday, 7 is Sunday. Several ranges on a day are several shifts. */
const WeeklyShift = z.object({ weekday: z.int().min(1).max(7), ...Range.shape })
type WeeklyShift = z.infer<typeof WeeklyShift>

/** On this date, these ranges replace the week's; none: a day off. */
export const RosterException = z.object({ date: DateText, ranges: z.array(Range).max(10), label: z.string().max(80) })
export type RosterException = z.infer<typeof RosterException>

export const Roster = z.object({
  timeZone: TimeZone,
  weekly: z.array(WeeklyShift).max(70),
  exceptions: z.array(RosterException).max(400),
})
export type Roster = z.infer<typeof Roster>

/** When a shop answers, by weekday. The shared days off apply too. */
export const OpeningHours = Roster.pick({ timeZone: true, weekly: true })
export type OpeningHours = z.infer<typeof OpeningHours>

/**
 * All agents' shifts, and the days off (or special hours) of everybody, unless an agent's own exception replaces them.
 */
export const RosterBook = z.object({
  agents: z.array(z.object({ agent: AgentId, roster: Roster })),
  holidays: z.array(RosterException),
})
export type RosterBook = z.infer<typeof RosterBook>
