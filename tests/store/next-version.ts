import { sql, type Kysely } from 'kysely'
import { migrations, type Migrations } from '../../server/store/migrate'
import { openPostgres } from '../../server/store/postgres/store'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Store } from '../../server/store/store'
import type { DatabaseName } from '../support/stores'

type Step = (db: Kysely<unknown>) => Promise<void>
const then =
  (migration: Migrations[string], step: Step): Migrations[string] =>
  (dialect) => ({
    up: async (db) => {
      await migration(dialect).up(db)
      await step(db)
    },
  })

/** What the next version might change: a column, and a word in every row. */
const next: Migrations[string] = () => ({
  up: async (db) => {
    await sql`alter table departments add column colour text`.execute(db)
    await sql`update departments set colour = 'celadon', name = name || ' (celadon)'`.execute(db)
    await sql`insert into settings (name, value) values ('painted', '1')`.execute(db)
  },
})

/** This version and the next, each with `step` at the end of its migration. */
export const thisVersion = (step: Step = async () => undefined): Migrations => ({
  ...migrations,
  '0001-first': then(migrations['0001-first']!, step),
})
export const nextVersion = (step: Step = async () => undefined): Migrations => ({
  ...migrations,
  '9999-next': then(next, step),
})

export const openAs = (database: DatabaseName, where: string, steps: Migrations): Promise<Store> =>
  database === 'SQLite' ? openSqlite(where, Date.now, steps) : openPostgres(where, steps)

/** Run by itself: opens as told, says when it is in the middle, and goes on after so many milliseconds (never, unless told). */
if (process.argv[1] === import.meta.filename) {
  const [database, where, version, pause] = process.argv.slice(2) as [DatabaseName, string, string, string | undefined]
  const inTheMiddle = async () => {
    console.log('in the middle')
    await new Promise((resolve) => setTimeout(resolve, pause ? Number(pause) : 3_600_000))
  }
  const store = await openAs(database, where, version === 'this' ? thisVersion(inTheMiddle) : nextVersion(inTheMiddle))
  await store.close()
  console.log('open')
}
