import type { Core } from '../core'
import { siteOf } from './sites'

/**
 * A page asked for the script: its Referer says from where, without a beacon. Notes it for the sites whose origin that
 * is, and for our own pages (the demo shop) for the given site, once.
 */
export async function seeTag(core: Core, page: URL, demoKey: string): Promise<void> {
  const seen = await core.store.transaction(async (tx) => {
    const unseen = await tx.db.selectFrom('sites').selectAll().where('tag_seen_at', 'is', null).execute()
    const here = unseen.map(siteOf).filter((site) => site.allowedOrigins.includes(page.origin) || (page.origin === core.publicUrl && site.key === demoKey))
    if (here.length === 0) return false
    const where = `${page.origin}${page.pathname}`
    const ids = here.map((site) => site.id)
    await tx.db.updateTable('sites').set({ tag_seen_at: tx.now, tag_seen_page: where }).where('id', 'in', ids).execute()
    return true
  })
  if (seen) core.bus.agents.publish(['agents'], 'changed', 'sites')
}
