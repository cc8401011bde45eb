import type { OpeningHours } from '../../../shared/roster'
import { ownZone } from '../../../shared/safe-intl'
import { presentName } from '../roster/time-zones'
import { type HoursGroup, usualHours, weeklyOf } from './hours'

/** The hours in the form; null: none are set. */
export type HoursDraft = { timeZone: string; groups: HoursGroup[] } | null

/** A first suggestion: Monday to Friday, 9 to 5, in the reader's time zone. */
export const usualDraft = (): HoursDraft => ({ timeZone: presentName(ownZone()), groups: usualHours })

export const hoursOf = (draft: HoursDraft): OpeningHours | null =>
  draft && { timeZone: draft.timeZone, weekly: weeklyOf(draft.groups) }
