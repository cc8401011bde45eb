import { sql, type Kysely, type Migration } from 'kysely'

/** Shoppers' ratings of their conversations. */
export const ratings = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql.raw('alter table conversations add column rating_json text').execute(db)
  },
})
