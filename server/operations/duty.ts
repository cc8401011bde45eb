import type { SiteId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import { json } from '../rules/conversation-row'
import { candidateOf, isOnDuty, type Candidate } from '../rules/on-duty'
import type { Prepared } from '../store/prepared'
import type { Tx } from '../store/store'
import type { Tables } from '../store/tables'

/** Everybody who accepts and whose lease is live (R3, R12), whatever their shift and load; `unheard`: and who may yet come back. */
export async function readCandidates(tx: Tx, unheard = false): Promise<Candidate[]> {
  const rows = await tx.run(accepting, { heardSince: unheard ? 0 : tx.now + 1 })
  return rows.map(candidateOf)
}

const accepting: Prepared<{ heardSince: number }, Tables['agents']> = (db, given) =>
  db
    .selectFrom('agents')
    .selectAll()
    .where('status', '=', 'active')
    .where('accepting', '=', 1)
    .where('lease_until', '>=', given.heardSince)
    // The same agents must be told in the same order, or every heartbeat would be news to all shoppers.
    .orderBy('id')

/** The agents on duty for a site now. */
export async function readDuty(tx: Tx, site: SiteSettings, unheard = false): Promise<Candidate[]> {
  return (await readCandidates(tx, unheard)).filter((agent) => isOnDuty(agent, site, tx.now))
}

export async function readSettings(tx: Tx, site: SiteId): Promise<SiteSettings> {
  const [row] = await tx.run(settingsOf, { site })
  if (!row) throw new Error(`There is no site ${site}`)
  return json<SiteSettings>(row.settings_json)
}

/** Every site's settings, by id. */
export async function readAllSettings(tx: Tx): Promise<Map<SiteId, SiteSettings>> {
  const rows = await tx.run(allSettings, {})
  return new Map(rows.map((row) => [row.id, json<SiteSettings>(row.settings_json)]))
}

type SettingsRow = Pick<Tables['sites'], 'id' | 'settings_json'>
const allSettings: Prepared<object, SettingsRow> = (db) => db.selectFrom('sites').select(['id', 'settings_json'])
const settingsOf: Prepared<{ site: SiteId }, SettingsRow> = (db, given) => db.selectFrom('sites').select(['id', 'settings_json']).where('id', '=', given.site)
