import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Store } from '../store'
import { steadyClock } from './clock'
import { databaseFile, unitsOn } from './store'

export class NoDatabase extends Error {}

/**
 * Opens a data directory's database for a short task, even while a server uses it: SQLite lets one writer wait for the
 * other. Does not migrate.
 */
export function openBesideServer(dataDir: string): Pick<Store, 'transaction' | 'close'> {
  const file = join(dataDir, databaseFile)
  if (!existsSync(file)) throw new NoDatabase(`DATA_DIR holds no ${databaseFile}: ${dataDir}`)
  const database = new Database(file, { fileMustExist: true, timeout: 10_000 })
  const unit = unitsOn(database, steadyClock())
  return {
    transaction: async (work) => {
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = await work(unit())
        database.exec('COMMIT')
        return value
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: async () => void database.close(),
  }
}
