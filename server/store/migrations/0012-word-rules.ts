import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** By which rules a conversation's words were cut, so that all are taken in again when these change, from the oldest on. */
export const wordRules = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql`alter table searched add column word_rules integer not null default 1`.execute(db)
    if (dialect === 'sqlite') await sql`alter table searched add column words text not null default ''`.execute(db)
    await sql`update search_progress set reached = 0`.execute(db)
  },
})
