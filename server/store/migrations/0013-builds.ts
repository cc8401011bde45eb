import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** The scripts of builds that have served lately: pages that are open ask for those of the build they came from. */
export const builds = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
    await sql
      .raw(`create table build_files (path text primary key, brotli ${bytes} not null, served_at bigint not null)`)
      .execute(db)
  },
})
