import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** Agents' names for shoppers, and the time of the last message, by which lists are sorted. */
export const shownNames = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...columns, said[dialect], index]) await sql.raw(statement).execute(db)
  },
})

const columns = [
  `alter table agents add column shown_name text`,
  `alter table conversations add column said_at bigint not null default 0`,
]

const said = {
  sqlite: `update conversations set said_at = coalesce(json_extract(last_message_json, '$.at'), started_at)`,
  postgres: `update conversations set said_at = coalesce((last_message_json::json->>'at')::bigint, started_at)`,
} satisfies Record<Dialect, string>

const index = `create index conversations_by_word on conversations (said_at, id)`
