import type { SiteId } from '../../../shared/ids'
import { refusedPages as kept, type RefusedPage } from '../../../shared/site'
import type { Context } from '../../context'
import type { Tx } from '../../store/store'
import { lockSite } from './lock-site'

/** Updates a known origin's last try. False: it is not stored yet. */
export const touchRefusedOrigin = (context: Pick<Context, 'store'>, site: SiteId, origin: string): Promise<boolean> =>
  context.store.transaction(async (tx) => {
    const row = await tx.db
      .updateTable('refused_pages')
      .set({ at: tx.now })
      .where('site_id', '=', site)
      .where('origin', '=', origin)
      .executeTakeFirst()
    return Number(row.numUpdatedRows) > 0
  })

/** Stores a new one, and only the newest few: anybody can invent origins. */
export async function addRefusedOrigin(context: Context, site: SiteId, origin: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    // Otherwise two simultaneous calls could store one too many, or the same one twice.
    await lockSite(tx, site)
    await deleteRefusedOrigins(tx, site, [origin])
    await tx.db.insertInto('refused_pages').values({ site_id: site, origin, at: tx.now }).execute()
    const old = (await readAll(tx, site)).slice(kept.most)
    await deleteRefusedOrigins(
      tx,
      site,
      old.map((page) => page.origin),
    )
  })
  context.bus.agents.publish(['agents'], 'changed', 'sites')
}

/** Of all sites, newest first, without outdated ones. */
export async function readRefusedOrigins(tx: Tx): Promise<Map<SiteId, RefusedPage[]>> {
  const rows = await tx.db
    .selectFrom('refused_pages')
    .selectAll()
    .where('at', '>', tx.now - kept.lasts)
    .orderBy('at', 'desc')
    .orderBy('origin')
    .execute()
  const bySite = new Map<SiteId, RefusedPage[]>()
  for (const { site_id, origin, at } of rows) bySite.set(site_id, [...(bySite.get(site_id) ?? []), { origin, at }])
  return bySite
}

const readAll = (tx: Tx, site: SiteId) =>
  tx.db
    .selectFrom('refused_pages')
    .select(['origin', 'at'])
    .where('site_id', '=', site)
    .orderBy('at', 'desc')
    .orderBy('origin')
    .execute()

export async function deleteRefusedOrigins(tx: Tx, site: SiteId, origins: string[]): Promise<void> {
  if (origins.length > 0)
    await tx.db.deleteFrom('refused_pages').where('site_id', '=', site).where('origin', 'in', origins).execute()
}
