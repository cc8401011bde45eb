import type { Face } from '../../../shared/events'
import type { DepartmentId } from '../../../shared/ids'
import { isOnDuty as decide, type ServedSite } from '../../../shared/on-duty'
import { json } from '../../store/json-column'
import type { Tables } from '../../store/tables'
import { onShift, shiftColumns } from '../rosters/on-shift'

/** An accepting agent with a live lease, as routing sees them. */
export type Candidate = Face & {
  load: number
  capacity: number
  languages: string[]
  departments: DepartmentId[]
  lastAssignedAt: number
  shift: { from: number; until: number } | null
}

export const candidateOf = (row: Tables['agents']): Candidate => ({
  id: row.id,
  name: row.shown_name ?? row.name,
  picture: row.picture,
  load: row.open_count,
  capacity: row.capacity,
  languages: json(row.languages_json),
  departments: json(row.departments_json),
  lastAssignedAt: row.last_assigned_at,
  shift: shiftColumns(row),
})

/**
 * On duty as `shared/on-duty.ts` defines it, at this moment. The query for candidates has already checked the switch
 * and the lease.
 */
export const isOnDuty = (agent: Candidate, site: ServedSite, now: number): boolean =>
  decide({ onShift: onShift(agent, now), departments: agent.departments }, site)
