import { Migrator, type Kysely, type Migration } from 'kysely'
import type { Dialect } from './dialect'
import { first } from './migrations/0001-first'
import { identities } from './migrations/0002-identities'
import { attachments } from './migrations/0003-attachments'
import { search } from './migrations/0004-search'
import { ratings } from './migrations/0005-ratings'
import { callBacks } from './migrations/0006-call-backs'
import { refusedPages } from './migrations/0007-refused-pages'
import { shownNames } from './migrations/0008-shown-names'
import { presenceLog } from './migrations/0009-presence'
import { generations } from './migrations/0010-generations'
import { floods } from './migrations/0011-floods'
import { wordRules } from './migrations/0012-word-rules'
import { builds } from './migrations/0013-builds'
import { threadSteps } from './migrations/0014-thread-steps'
import type { Tables } from './tables'

/** By name, which gives their order. A released migration never changes. */
export type Migrations = Record<string, (dialect: Dialect) => Migration>

export const migrations: Migrations = {
  '0001-first': first,
  '0002-identities': identities,
  '0003-attachments': attachments,
  '0004-search': search,
  '0005-ratings': ratings,
  '0006-call-backs': callBacks,
  '0007-refused-pages': refusedPages,
  '0008-shown-names': shownNames,
  '0009-presence': presenceLog,
  '0010-generations': generations,
  '0011-floods': floods,
  '0012-word-rules': wordRules,
  '0013-builds': builds,
  '0014-thread-steps': threadSteps,
}

export class NewerDatabase extends Error {}

/**
 * Migrates the database to this version, completely or not at all (H12): call it in a transaction when the dialect
 * makes none. Throws the failure; refuses a database that is newer than this code.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect, steps: Migrations): Promise<void> {
  const known = Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, step(dialect)]))
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  if (error instanceof Error && /previously executed migration .+ is missing/.test(error.message))
    throw new NewerDatabase('This database was made by a newer Counterbell. Start that version or a later one.')
  throw error instanceof Error ? error : new Error('the migration failed')
}
