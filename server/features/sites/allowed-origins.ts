import type { SiteId } from '../../../shared/ids'
import { coalesce } from '../../lib/coalesce'
import type { Prepared } from '../../store/prepared'
import type { Store, Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { settingsOf } from './site-settings'

/** What is needed of a site to authenticate its shoppers. */
export type SiteOrigins = { id: SiteId; key: string; allowedOrigins: string[]; seen: boolean }

/** Used twice per shopper: by the origin check, which does not know the site yet, and by the site's own check. */
export type ReadSites = () => Promise<SiteOrigins[]>
export const createSiteReader = (store: Store): ReadSites => coalesce(() => store.read(readSiteOrigins))

async function readSiteOrigins(tx: Tx): Promise<SiteOrigins[]> {
  const sites = await tx.run(everySite, {})
  return sites.map((row) => ({
    id: row.id,
    key: row.key,
    allowedOrigins: settingsOf(row).allowedOrigins,
    seen: row.tag_seen_at !== null,
  }))
}

const everySite: Prepared<object, Pick<Tables['sites'], 'id' | 'key' | 'settings_json' | 'tag_seen_at'>> = (db) =>
  db.selectFrom('sites').select(['id', 'key', 'settings_json', 'tag_seen_at'])
