import { join } from 'node:path'
import Database from 'better-sqlite3'

export class DataDirInUse extends Error {}

/**
 * One process per data directory, by SQLite's exclusive lock on a separate file: the lock ends with the process,
 * however that ends. Returns a function that releases it.
 */
export function lockDataDir(dataDir: string): () => void {
  const lock = new Database(join(dataDir, 'lock.db'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new DataDirInUse(
      `${dataDir} is in use by another Counterbell. One process owns a data directory; for several, set DATABASE_URL and REDIS_URL.`,
    )
  }
  return () => lock.close()
}
