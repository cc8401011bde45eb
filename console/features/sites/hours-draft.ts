import type { OpeningHours } from '../../../shared/roster'
import { ownZone } from '../../../shared/safe-intl'
import { presentName } from '../roster/time-zones'
import { type HoursGroup, usualHours, weeklyOf } from './hours'

/** The hours as they stand in the form; null: none are set. */
export type HoursDraft = { timeZone: string; groups: HoursGroup[] } | null

/** Monday to Friday, nine to five, where the reader is: to be changed by those who know better. */
export const usualDraft = (): HoursDraft => ({ timeZone: presentName(ownZone()), groups: usualHours })

export const hoursOf = (draft: HoursDraft): OpeningHours | null =>
  draft && { timeZone: draft.timeZone, weekly: weeklyOf(draft.groups) }
