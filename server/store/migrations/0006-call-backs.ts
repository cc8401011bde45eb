import { sql, type Kysely, type Migration } from 'kysely'

/** Requests to be called back, with their time. */
export const callBacks = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql.raw('alter table conversations add column call_back_json text').execute(db)
  },
})
