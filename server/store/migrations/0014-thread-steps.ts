import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Indexes what a thread needs from its log, so that the log is not read in full: who had it, and what the page said of
 * its shopper.
 */
export const threadSteps = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    // One index condition per kind, not a list: only then does SQLite use the index for a query of one kind.
    await sql
      .raw(
        "create index events_thread_steps on events (conversation_id, kind, seq) where kind = 'assigned' or kind = 'queued' or kind = 'left' or kind = 'closed' or kind = 'described'",
      )
      .execute(db)
  },
})
