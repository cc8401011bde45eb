import type { SiteId } from '../../../shared/ids'
import type { Context } from '../../context'
import type { Tx } from '../../store/store'
import { siteOf } from './sites'

/**
 * A page requested the script: its Referer shows where the tag is, without a beacon and before the first use of the
 * bell (S1). The request names no site, so all sites with that origin are marked, once. Our demo pages do not count.
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

/** A page opened the chat: this also detects shops whose policy sends no Referer. */
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
