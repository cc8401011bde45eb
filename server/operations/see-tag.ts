import type { SiteId } from '../../shared/ids'
import type { Core } from '../core'
import type { Tx } from '../store/store'
import { siteOf } from './sites'

/**
 * A page asked for the script: its Referer says from where, without a beacon and before anybody has used the bell (S1). It
 * names no site, so it is noted, once, for those whose origin that is. Our own demo pages are no shop.
 */
export async function seeTag(core: Core, page: URL): Promise<void> {
  if (page.origin === core.publicUrl && page.pathname.startsWith('/demo/')) return
  await note(core, async (tx) => {
    const unseen = await tx.db.selectFrom('sites').selectAll().where('tag_seen_at', 'is', null).execute()
    return unseen.map((row) => siteOf(row)).filter((site) => site.allowedOrigins.includes(page.origin)).map(({ id }) => id)
  }, `${page.origin}${page.pathname}`)
}

/** A page opened the chat: shops whose policy sends no Referer are seen by this at the latest. */
export const seeChat = (core: Core, site: SiteId, origin: string): Promise<void> => note(core, async () => [site], `${origin}/`)

async function note(core: Core, find: (tx: Tx) => Promise<SiteId[]>, page: string): Promise<void> {
  const seen = await core.store.transaction(async (tx) => {
    const ids = await find(tx)
    if (ids.length === 0) return false
    const row = await tx.db.updateTable('sites').set({ tag_seen_at: tx.now, tag_seen_page: page }).where('id', 'in', ids).where('tag_seen_at', 'is', null).executeTakeFirst()
    return Number(row.numUpdatedRows) > 0
  })
  if (seen) core.bus.agents.publish(['agents'], 'changed', 'sites')
}
