import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/**
 * The version of the word rules by which a conversation was indexed. When they change, all are indexed again, the
 * oldest first.
 */
export const wordRules = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql`alter table searched add column word_rules integer not null default 1`.execute(db)
    if (dialect === 'sqlite') await sql`alter table searched add column words text not null default ''`.execute(db)
    await sql`update search_progress set reached = 0`.execute(db)
  },
})
