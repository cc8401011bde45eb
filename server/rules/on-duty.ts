import type { Face } from '../../shared/events'
import type { DepartmentId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import type { Tables } from '../store/tables'
import { json } from './conversation-row'

/** An agent whose lease is live and who accepts, as routing sees them. */
export type Candidate = Face & {
  load: number
  capacity: number
  languages: string[]
  departments: DepartmentId[]
  lastAssignedAt: number
  shift: { from: number; until: number } | null
}

export type ServedSite = Pick<SiteSettings, 'usesRoster' | 'departments'>

export const candidateOf = (row: Tables['agents']): Candidate => ({
  id: row.id,
  name: row.name,
  picture: row.picture,
  load: row.open_count,
  capacity: row.capacity,
  languages: json(row.languages_json),
  departments: json(row.departments_json),
  lastAssignedAt: row.last_assigned_at,
  shift: shiftOf(row),
})

/**
 * The one answer to "may this agent be given this site's conversations now?", for routing and for what the shopper is
 * told. The switch and the lease are in the query that finds candidates; the roster and the departments are here.
 */
export function isOnDuty(agent: Candidate, site: ServedSite, now: number): boolean {
  return (!site.usesRoster || onShift(agent, now)) && serves(agent.departments, site)
}

export const onShift = (agent: Pick<Candidate, 'shift'>, now: number) => agent.shift !== null && agent.shift.from <= now && now < agent.shift.until

/** An agent of no department in particular serves every site. */
export const serves = (departments: DepartmentId[], site: ServedSite) =>
  site.departments.length === 0 || departments.length === 0 || departments.some((department) => site.departments.includes(department))

type ShiftColumns = Pick<Tables['agents'], 'shift_from' | 'shift_until' | 'has_roster'>

const shiftOf = ({ shift_from: from, shift_until: until }: ShiftColumns) => (from === null || until === null ? null : { from, until })

/** Null: no roster is planned for them. */
export const onShiftOf = (row: ShiftColumns, now: number): boolean | null => (row.has_roster === 1 ? onShift({ shift: shiftOf(row) }, now) : null)
