import { SiteSettings, type Site } from '../../../shared/site'
import type { DepartmentId } from '../../../shared/ids'
import { groupsOf, hoursFaults } from './hours'
import { type HoursDraft, hoursOf } from './hours-draft'
import { originsOf, readOrigins } from './origins'

/** The form's values, as text where the agent types. */
export type SiteDraft = {
  name: string
  origins: string
  colour: string
  position: string
  theme: string
  bottom: string
  side: string
  label: string
  languages: string[]
  ask: string[]
  departments: string[]
  usesRoster: boolean
  hours: HoursDraft
  answerWithin: string
  noAnswerAfter: string
}
export type SiteField = keyof SiteDraft

export function draftOf(site: Site | null): SiteDraft {
  const from = site ?? SiteSettings.parse({ name: 'new', allowedOrigins: [] })
  return {
    name: site?.name ?? '',
    origins: from.allowedOrigins.join('\n'),
    colour: from.colour,
    position: from.position,
    theme: from.theme,
    bottom: from.bottom === null ? '' : String(from.bottom),
    side: from.side === null ? '' : String(from.side),
    label: from.label ?? '',
    languages: from.languages,
    ask: from.ask,
    departments: from.departments,
    usesRoster: from.usesRoster,
    hours: from.hours && { timeZone: from.hours.timeZone, groups: groupsOf(from.hours) },
    answerWithin: String(from.answerWithin),
    noAnswerAfter: String(from.noAnswerAfter),
  }
}

/** The settings to save, or the fields that are not valid. */
export function readDraft(
  draft: SiteDraft,
): { settings: SiteSettings; faults: null } | { settings: null; faults: Set<SiteField> } {
  const lines = readOrigins(draft.origins)
  const read = SiteSettings.safeParse({
    ...draft,
    allowedOrigins: originsOf(lines),
    bottom: numberOrNone(draft.bottom),
    side: numberOrNone(draft.side),
    label: draft.label.trim() || null,
    departments: draft.departments as DepartmentId[],
    hours: hoursOf(draft.hours),
    answerWithin: Number(draft.answerWithin),
    noAnswerAfter: Number(draft.noAnswerAfter),
  })
  const faults = new Set<SiteField>()
  if (!draft.usesRoster && draft.hours && hoursFaults(draft.hours.groups).some(Boolean)) faults.add('hours')
  if (lines.some((line) => 'fault' in line)) faults.add('origins')
  for (const issue of read.error?.issues ?? [])
    faults.add(issue.path[0] === 'allowedOrigins' ? 'origins' : (issue.path[0] as SiteField))
  return read.success && faults.size === 0 ? { settings: read.data, faults: null } : { settings: null, faults }
}

/** An empty field means: not set. */
const numberOrNone = (text: string): number | null => (text.trim() === '' ? null : Number(text))
