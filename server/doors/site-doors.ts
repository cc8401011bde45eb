import type { SiteId } from '../../shared/ids'
import { settingsOf } from '../rules/site-settings'
import type { Prepared } from '../store/prepared'
import type { Store, Tx } from '../store/store'
import type { Tables } from '../store/tables'
import { oneForAll } from '../one-for-all'

/** What is asked of a site before anybody of its shop is let in. */
export type SiteDoor = { id: SiteId; key: string; allowedOrigins: string[]; seen: boolean }

/** Both doors of a shopper read them: the entrance, which knows no site yet, and the site's own. */
export type ReadSites = () => Promise<SiteDoor[]>
export const siteDoors = (store: Store): ReadSites => oneForAll(() => store.read(readSiteDoors))

async function readSiteDoors(tx: Tx): Promise<SiteDoor[]> {
  const sites = await tx.run(everySite, {})
  return sites.map((row) => ({ id: row.id, key: row.key, allowedOrigins: settingsOf(row).allowedOrigins, seen: row.tag_seen_at !== null }))
}

const everySite: Prepared<object, Pick<Tables['sites'], 'id' | 'key' | 'settings_json' | 'tag_seen_at'>> = (db) =>
  db.selectFrom('sites').select(['id', 'key', 'settings_json', 'tag_seen_at'])
