import { serves } from '../../../shared/on-duty'
import type { Roster } from '../../../shared/roster'
import type { SiteSettings } from '../../../shared/site'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import type { Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { readHolidays } from '../rosters/read-holidays'
import { answerDueAt } from './answer-due'

/**
 * The time by which a ticket from now is answered, by the rosters of the site's agents, or by its opening hours; null:
 * none is planned.
 */
export async function readAnswerDue(tx: Tx, site: SiteSettings): Promise<number | null> {
  return answerDueAt({
    rosters: await readRosters(tx, site),
    holidays: await readHolidays(tx),
    at: tx.now,
    answerWithin: site.answerWithin,
  })
}

async function readRosters(tx: Tx, site: SiteSettings): Promise<Roster[]> {
  if (!site.usesRoster) return site.hours ? [{ ...site.hours, exceptions: [] }] : []
  const rows = await tx.run(activeRosters, {})
  return rows
    .filter((row) => serves({ departments: json(row.departments_json) }, site))
    .map((row) => json<Roster>(row.roster_json))
}

const activeRosters: Prepared<
  object,
  Pick<Tables['rosters'], 'roster_json'> & Pick<Tables['agents'], 'departments_json'>
> = (db) =>
  db
    .selectFrom('rosters')
    .innerJoin('agents', 'agents.id', 'rosters.agent_id')
    .select(['roster_json', 'departments_json'])
    .where('agents.status', '=', 'active')
