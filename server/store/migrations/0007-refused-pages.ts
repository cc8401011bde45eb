import { sql, type Kysely, type Migration } from 'kysely'

/** Origins that tried a site's chat without being allowed. */
export const refusedPages = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql
      .raw(
        'create table refused_pages (site_id text not null references sites (id), origin text not null, at bigint not null, primary key (site_id, origin))',
      )
      .execute(db)
  },
})
