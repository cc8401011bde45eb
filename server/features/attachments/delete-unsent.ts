import type { Context } from '../../context'

const day = 86_400_000
/** Files per transaction: each may have megabytes. */
const atOnce = 10

/** Deletes files that were never sent, or only half uploaded, after a day. Returns how many. */
export async function deleteUnsent(context: Context): Promise<number> {
  let deleted = 0
  for (;;) {
    const gone = await context.store.transaction(async ({ db, now }) => {
      const old = await db
        .selectFrom('attachments')
        .select('id')
        .where('conversation_id', 'is', null)
        .where('created_at', '<', now - day)
        .limit(atOnce)
        .execute()
      const ids = old.map(({ id }) => id)
      if (ids.length > 0)
        await db.deleteFrom('attachments').where('id', 'in', ids).where('conversation_id', 'is', null).execute()
      return ids.length
    })
    deleted += gone
    if (gone < atOnce) return deleted
  }
}
