import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** The network in which a conversation was started, and the shoppers whom an agent has blocked. */
export const floods = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    // Byte-wise collation: the query looks for a prefix.
    await sql
      .raw(`alter table conversations add column network text${dialect === 'postgres' ? ' collate "C"' : ''}`)
      .execute(db)
    await sql
      .raw(
        "create index conversations_unanswered_by_network on conversations (network) where state <> 'closed' and owed_since is not null",
      )
      .execute(db)
    await sql.raw('alter table shoppers add column blocked_at bigint').execute(db)
  },
})
