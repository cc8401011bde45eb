import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Counts how often all tokens of a shopper, or all sessions of an agent, were ended. Those of an earlier generation are
 * no longer valid.
 */
export const generations = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const table of ['shoppers', 'agents', 'sessions'])
      await sql.raw(`alter table ${table} add column generation integer not null default 0`).execute(db)
  },
})
