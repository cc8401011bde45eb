import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate, migrations } from '../migrate'
import type { OnCommit, Store, Tx } from '../store'
import type { Tables } from '../tables'
import { refuseUnavailable } from '../unavailable'
import { steadyClock } from './clock'
import { lockDataDir } from './data-dir-lock'
import { createDisk, type Disk } from './disk'
import { restrictPermissions } from './file-permissions'
import { groupCommit } from './group-commit'
import { sqlitePrepared } from './prepared'
import { sqliteSearch } from './search'
import { cacheStatements } from './statement-cache'

export const databaseFile = 'counterbell.db'

/**
 * Opens and migrates the database in a data directory, for this process alone. `clock` is the database's clock,
 * `openDisk` flushes its log.
 */
export async function openSqlite(
  dataDir: string,
  clock: () => number = steadyClock(),
  steps = migrations,
  openDisk: (file: string) => Disk = createDisk,
): Promise<Store> {
  // Only our user may enter: it contains every conversation, and the secret that signs shoppers' tokens.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  restrictPermissions(dataDir)
  const unlock = lockDataDir(dataDir)
  const file = join(dataDir, databaseFile)
  const writer = open(file)
  try {
    await wholly(writer, () => migrate(kysely(writer), 'sqlite', steps))
  } catch (error) {
    writer.close()
    unlock()
    throw error
  }
  const reader = open(file)
  reader.pragma('query_only = ON')

  const reading = unitsOn(reader, clock)
  let committed: OnCommit = () => undefined
  // An earlier process may have committed without flushing: move that to the disk before anybody reads it.
  writer.pragma('wal_checkpoint(TRUNCATE)')
  // From here on `groupCommit` flushes each commit; SQLite still flushes when it checkpoints the log.
  writer.pragma('synchronous = NORMAL')
  const disk = openDisk(`${file}-wal`)
  const transaction = groupCommit(writer, unitsOn(writer, clock), disk, (...told) => committed(...told))
  /** Nobody reads what a power cut could still undo. */
  async function read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await work(reading())
    } finally {
      await disk.settled()
    }
  }
  return {
    transaction: (work) => refuseUnavailable(isFault, () => transaction(work)),
    read: (work) => refuseUnavailable(isFault, () => read(work)),
    close: async () => {
      await transaction(async () => undefined).catch(() => undefined)
      await disk.settled()
      disk.close()
      reader.close()
      writer.close()
      unlock()
    },
    onCommit: (listener) => void (committed = listener),
    scrub: () => scrub(writer, `${file}-wal`),
  }
}

/** Milliseconds that one connection waits for the other. */
const patience = 5_000

function open(file: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Deleted data is overwritten: nothing of a withdrawn file stays in the database.
  database.pragma('secure_delete = ON')
  database.pragma(`busy_timeout = ${patience}`)
  // A writer waits for a checkpoint: less often than by default, yet often enough for a short start.
  database.pragma('wal_autocheckpoint = 4000')
  return database
}

export function unitsOn(database: Database.Database, clock: () => number): () => Tx {
  const db = kysely(database)
  const [run, index] = [sqlitePrepared(database, db), sqliteSearch(db)]
  return () => ({ db, run, now: clock(), locks: false, index })
}

/**
 * Checkpoints and empties the log: deleted data is overwritten in the database, but still in the log. Does not wait for
 * a reader such as a backup: the next scrub does it then.
 */
async function scrub(writer: Database.Database, log: string): Promise<void> {
  if (statSync(log, { throwIfNoEntry: false })?.size === 0) return
  while (writer.open && writer.inTransaction) await new Promise((resolve) => setImmediate(resolve))
  if (!writer.open) return
  writer.pragma('busy_timeout = 0')
  try {
    writer.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    writer.pragma(`busy_timeout = ${patience}`)
  }
}

/** Kysely migrates SQLite without a transaction: a killed migration could never start again (H12). */
async function wholly(database: Database.Database, work: () => Promise<void>): Promise<void> {
  database.exec('BEGIN IMMEDIATE')
  try {
    await work()
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const kysely = (database: Database.Database) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: cacheStatements(database) }) })

/** A failure of the disk, the file or the lock. A violated constraint is our own bug and stays an error. */
const isFault = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR|BUSY|CANTOPEN|READONLY|NOMEM)/.test(error.code)
