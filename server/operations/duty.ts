import type { SiteId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import { json } from '../rules/conversation-row'
import { candidateOf, isOnDuty, type Candidate } from '../rules/on-duty'
import type { Tx } from '../store/store'

/** Everybody who accepts and whose lease is live (R3, R12), whatever their shift and load; `unheard`: and who may yet come back. */
export async function readCandidates(tx: Tx, unheard = false): Promise<Candidate[]> {
  const rows = await tx.db
    .selectFrom('agents')
    .selectAll()
    .where('status', '=', 'active')
    .where('accepting', '=', 1)
    .$if(!unheard, (query) => query.where('lease_until', '>', tx.now))
    // The same agents must be told in the same order, or every heartbeat would be news to all shoppers.
    .orderBy('id')
    .execute()
  return rows.map(candidateOf)
}

/** The agents on duty for a site now. */
export async function readDuty(tx: Tx, site: SiteSettings, unheard = false): Promise<Candidate[]> {
  return (await readCandidates(tx, unheard)).filter((agent) => isOnDuty(agent, site, tx.now))
}

export async function readSettings(tx: Tx, site: SiteId): Promise<SiteSettings> {
  const row = await tx.db.selectFrom('sites').select('settings_json').where('id', '=', site).executeTakeFirstOrThrow()
  return json<SiteSettings>(row.settings_json)
}

/** Every site's settings, by id. */
export async function readAllSettings(tx: Tx): Promise<Map<SiteId, SiteSettings>> {
  const rows = await tx.db.selectFrom('sites').select(['id', 'settings_json']).execute()
  return new Map(rows.map((row) => [row.id, json<SiteSettings>(row.settings_json)]))
}
