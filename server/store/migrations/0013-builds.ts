import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** Scripts of recent builds: an open page requests those of its own build. */
export const builds = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
    await sql
      .raw(`create table build_files (path text primary key, brotli ${bytes} not null, served_at bigint not null)`)
      .execute(db)
  },
})
