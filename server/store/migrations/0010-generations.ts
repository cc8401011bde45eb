import { sql, type Kysely, type Migration } from 'kysely'

/** How often a shopper's tokens, or an agent's sessions, have all been ended: those of an earlier generation hold no more. */
export const generations = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const table of ['shoppers', 'agents', 'sessions'])
      await sql.raw(`alter table ${table} add column generation integer not null default 0`).execute(db)
  },
})
