import { sql, type Kysely, type Migration } from 'kysely'

/** Shoppers with a signed identity, and the keys that sign it. */
export const identities = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})

const statements = [
  `create table site_keys (
    kid text primary key, site_id text not null references sites (id), secret text not null, created_at bigint not null)`,
  `create index site_keys_by_site on site_keys (site_id)`,
  `alter table shoppers add column external_id text`,
  `alter table shoppers add column became text references shoppers (id)`,
  `create unique index one_shopper_an_external_id on shoppers (site_id, external_id) where external_id is not null`,
]
