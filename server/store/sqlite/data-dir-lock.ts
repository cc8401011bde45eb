import { join } from 'node:path'
import Database from 'better-sqlite3'

export class DataDirInUse extends Error {}

/**
 * One process a data directory. SQLite's own exclusive lock on a file of its own says so: it goes with the process,
 * however that ends. Returns what gives it back.
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
