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

/** Opens (and migrates) the database in a data directory, for this process alone. `clock` is the database's clock, `openDisk` flushes its log. */
export async function openSqlite(
  dataDir: string,
  clock: () => number = steadyClock(),
  steps = migrations,
  openDisk: (file: string) => Disk = createDisk,
): Promise<Store> {
  // For nobody else of the machine: it holds every conversation, and what shoppers' tokens are signed with.
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
  // What an earlier process committed and did not live to flush is in the database and on the disk before anybody is told of it.
  writer.pragma('wal_checkpoint(TRUNCATE)')
  // From here on `groupCommit` flushes each commit itself; SQLite still does when it copies the log into the database.
  writer.pragma('synchronous = NORMAL')
  const disk = openDisk(`${file}-wal`)
  const transaction = groupCommit(writer, unitsOn(writer, clock), disk, (...told) => committed(...told))
  /** Nobody is told what a power cut could still take back. */
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

/** Milliseconds for which one connection waits for the other. */
const patience = 5_000

function open(file: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // What is deleted is written over: of a file that somebody took back, nothing stays in the database.
  database.pragma('secure_delete = ON')
  database.pragma(`busy_timeout = ${patience}`)
  // Whoever writes while the log is copied into the database waits for it: seldomer than by default, yet soon enough for a short start.
  database.pragma('wal_autocheckpoint = 4000')
  return database
}

export function unitsOn(database: Database.Database, clock: () => number): () => Tx {
  const db = kysely(database)
  const [run, index] = [sqlitePrepared(database, db), sqliteSearch(db)]
  return () => ({ db, run, now: clock(), locks: false, index })
}

/**
 * Copies the log into the database and empties it: what was deleted is written over in the database, and still stands in the
 * log. Waits for nobody who reads, as a backup does: the next time does it then.
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

/** Kysely migrates SQLite without a transaction: killed half-way, it could never start again (H12). */
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

/** The disk, the file or the lock failed us; a broken constraint is our own fault and stays what it is. */
const isFault = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR|BUSY|CANTOPEN|READONLY|NOMEM)/.test(error.code)
