import type { SiteId } from '../../../shared/ids'
import type { SiteSettings } from '../../../shared/site'
import type { Prepared } from '../../store/prepared'
import type { Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { settingsOf } from '../sites'
import { candidateOf, isOnDuty, type Candidate } from './on-duty'

/**
 * All agents who accept and have a live lease (R3, R12), with any shift and load. `includeExpired`: also those whose
 * lease has expired, who may come back.
 */
export async function readCandidates(tx: Tx, includeExpired = false): Promise<Candidate[]> {
  const rows = await tx.run(accepting, { leaseSince: includeExpired ? 0 : tx.now + 1 })
  return rows.map(candidateOf)
}

const accepting: Prepared<{ leaseSince: number }, Tables['agents']> = (db, given) =>
  db
    .selectFrom('agents')
    .selectAll()
    .where('status', '=', 'active')
    .where('accepting', '=', 1)
    .where('lease_until', '>=', given.leaseSince)
    // In a fixed order: otherwise every heartbeat would look like a change and be sent to all shoppers.
    .orderBy('id')

/** The agents on duty for a site now. */
export async function readOnDuty(tx: Tx, site: SiteSettings, includeExpired = false): Promise<Candidate[]> {
  return (await readCandidates(tx, includeExpired)).filter((agent) => isOnDuty(agent, site, tx.now))
}

export async function readSiteSettings(tx: Tx, site: SiteId): Promise<SiteSettings> {
  const [row] = await tx.run(siteById, { site })
  if (!row) throw new Error(`There is no site ${site}`)
  return settingsOf(row)
}

/** Every site's settings, by id. */
export async function readAllSiteSettings(tx: Tx): Promise<Map<SiteId, SiteSettings>> {
  const rows = await tx.run(allSites, {})
  return new Map(rows.map((row) => [row.id, settingsOf(row)]))
}

const sites = (db: Tx['db']) => db.selectFrom('sites').select(['id', 'settings_json'])
type SiteRow = Pick<Tables['sites'], 'id' | 'settings_json'>
const allSites: Prepared<object, SiteRow> = (db) => sites(db)
const siteById: Prepared<{ site: SiteId }, SiteRow> = (db, given) => sites(db).where('id', '=', given.site)
