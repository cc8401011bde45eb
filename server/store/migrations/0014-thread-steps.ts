import { sql, type Kysely, type Migration } from 'kysely'

/** What a thread needs of its whole log is found without reading all of it: who had it, and what the page told of its shopper. */
export const threadSteps = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    // Each kind by itself, not in a list: so SQLite knows that the index serves a query for one of them.
    await sql
      .raw(
        "create index events_thread_steps on events (conversation_id, kind, seq) where kind = 'assigned' or kind = 'queued' or kind = 'left' or kind = 'closed' or kind = 'described'",
      )
      .execute(db)
  },
})
