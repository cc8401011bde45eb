import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres } from '../../server/store/postgres/store'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Store } from '../../server/store/store'
import { freshDatabase } from './postgres'

export const databases = ['SQLite', 'PostgreSQL'] as const
export type DatabaseName = (typeof databases)[number]

/** A place for one database. It can be opened, closed and opened again; `dispose` deletes it. */
export type Ground = { open: () => Promise<Store>; dispose: () => Promise<void>; where: string }

/** A new, empty place: its own directory, or a database on the run's PostgreSQL. */
export const newGround = (name: DatabaseName): Promise<Ground> => (name === 'SQLite' ? newDirectory() : newDatabase())

async function newDirectory(): Promise<Ground> {
  const where = await mkdtemp(join(tmpdir(), 'counterbell-store-'))
  return { where, open: () => openSqlite(where), dispose: () => rm(where, { recursive: true, force: true }) }
}

async function newDatabase(): Promise<Ground> {
  const { url, drop } = await freshDatabase()
  return { where: url, open: () => openPostgres(url), dispose: drop }
}
