import type { SiteId } from '../../../shared/ids'
import type { Context } from '../../context'
import type { Tx } from '../../store/store'
import { siteOf } from './sites'

/**
 * A page asked for the script: its Referer says from where, without a beacon and before anybody has used the bell (S1). It
 * names no site, so it is noted, once, for those whose origin that is. Our own demo pages are no shop.
 */
export async function recordTagSeen(context: Context, page: URL): Promise<void> {
  if (page.origin === context.publicUrl && page.pathname.startsWith('/demo/')) return
  await recordSeen(
    context,
    async (tx) => {
      const unseen = await tx.db.selectFrom('sites').selectAll().where('tag_seen_at', 'is', null).execute()
      return unseen
        .map((row) => siteOf(row))
        .filter((site) => site.allowedOrigins.includes(page.origin))
        .map(({ id }) => id)
    },
    `${page.origin}${page.pathname}`,
  )
}

/** A page opened the chat: shops whose policy sends no Referer are seen by this at the latest. */
export const recordChatSeen = (context: Context, site: SiteId, origin: string): Promise<void> =>
  recordSeen(context, async () => [site], `${origin}/`)

async function recordSeen(context: Context, find: (tx: Tx) => Promise<SiteId[]>, page: string): Promise<void> {
  const seen = await context.store.transaction(async (tx) => {
    const ids = await find(tx)
    if (ids.length === 0) return false
    const row = await tx.db
      .updateTable('sites')
      .set({ tag_seen_at: tx.now, tag_seen_page: page })
      .where('id', 'in', ids)
      .where('tag_seen_at', 'is', null)
      .executeTakeFirst()
    return Number(row.numUpdatedRows) > 0
  })
  if (seen) context.bus.agents.publish(['agents'], 'changed', 'sites')
}
