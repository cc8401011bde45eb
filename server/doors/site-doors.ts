import type { SiteId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import { json } from '../rules/conversation-row'
import type { Tx } from '../store/store'

/** What is asked of a site before anybody of its shop is let in. */
export type SiteDoor = { id: SiteId; key: string; allowedOrigins: string[] }

export async function readSiteDoors({ db }: Tx): Promise<SiteDoor[]> {
  const sites = await db.selectFrom('sites').select(['id', 'key', 'settings_json']).execute()
  return sites.map(({ id, key, settings_json }) => ({ id, key, allowedOrigins: json<SiteSettings>(settings_json).allowedOrigins }))
}
