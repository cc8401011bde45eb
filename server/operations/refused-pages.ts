import type { SiteId } from '../../shared/ids'
import { refusedPages as kept, type RefusedPage } from '../../shared/site'
import type { Core } from '../core'
import type { Tx } from '../store/store'
import { lockSite } from './lock-site'

/** A known page tried again. False: it is not known yet, and adding it is another matter. */
export const repeatRefusedPage = (core: Pick<Core, 'store'>, site: SiteId, origin: string): Promise<boolean> =>
  core.store.transaction(async (tx) => {
    const row = await tx.db.updateTable('refused_pages').set({ at: tx.now }).where('site_id', '=', site).where('origin', '=', origin).executeTakeFirst()
    return Number(row.numUpdatedRows) > 0
  })

/** Keeps a new one, and no more than the newest few: anybody can make up origins. */
export async function addRefusedPage(core: Core, site: SiteId, origin: string): Promise<void> {
  await core.store.transaction(async (tx) => {
    // So that two added at once do not keep one too many, or the same one twice.
    await lockSite(tx, site)
    await forget(tx, site, [origin])
    await tx.db.insertInto('refused_pages').values({ site_id: site, origin, at: tx.now }).execute()
    const old = (await readAll(tx, site)).slice(kept.most)
    await forget(tx, site, old.map((page) => page.origin))
  })
  core.bus.agents.publish(['agents'], 'changed', 'sites')
}

/** Of all sites, newest first; what is too old to matter is left out. */
export async function readRefusedPages(tx: Tx): Promise<Map<SiteId, RefusedPage[]>> {
  const rows = await tx.db.selectFrom('refused_pages').selectAll().where('at', '>', tx.now - kept.lasts).orderBy('at', 'desc').orderBy('origin').execute()
  const pages = new Map<SiteId, RefusedPage[]>()
  for (const { site_id, origin, at } of rows) pages.set(site_id, [...(pages.get(site_id) ?? []), { origin, at }])
  return pages
}

const readAll = (tx: Tx, site: SiteId) =>
  tx.db.selectFrom('refused_pages').select(['origin', 'at']).where('site_id', '=', site).orderBy('at', 'desc').orderBy('origin').execute()

export async function forget(tx: Tx, site: SiteId, origins: string[]): Promise<void> {
  if (origins.length > 0) await tx.db.deleteFrom('refused_pages').where('site_id', '=', site).where('origin', 'in', origins).execute()
}
