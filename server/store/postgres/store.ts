import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { limitConcurrency } from '../../lib/limit-concurrency'
import { migrate, migrations } from '../migrate'
import type { OnCommit, Store, Tx } from '../store'
import type { Tables } from '../tables'
import { lockTimeout, refuseUnavailable } from '../unavailable'
import { databaseClock } from './clock'
import { naming, postgresPrepared, StatementNames } from './prepared'
import { postgresSearch } from './search'

const int8 = 20
const numeric = 1700
/** Counts and times stay far below 2^53, so a JavaScript number is exact. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

const serializationFailure = '40001'
/** Two processes inserted the same row: the retry finds the other's (D2). */
const uniqueViolation = '23505'
const deadlock = '40P01'
/** A newer version has altered a table: the prepared plan no longer fits its rows. */
const planOutdated = '0A000'
const retryable = new Set<string | null>([serializationFailure, deadlock, uniqueViolation, planOutdated])
const tries = 4

/** How long a statement waits for a locked row. Most locks are released within a few milliseconds. */
const lockMs = 250
/** How long a transaction waits for locks, in all its tries. */
const lockPatienceMs = 5_000
/** At most this many of the ten connections serve retries. */
const retriers = 2

/** Opens and migrates a PostgreSQL database, shared with other processes. */
export async function openPostgres(url: string, steps = migrations): Promise<Store> {
  await migrateWithoutTimeout(url, steps)
  const pool = new pg.Pool({
    connectionString: url,
    types: types as pg.CustomTypesConfig,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 8_000,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  })
  // The pool replaces a broken connection, and its query fails. Without a listener the error event would end the
  // process: the pool hears of idle connections, and only a client's own listener of those in use (F7).
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const names = new StatementNames()
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: naming(pool, names) }) })
  const clock = await databaseClock(pool)
  const prepared = postgresPrepared(db, names)
  const unit = (on: Kysely<Tables>): Tx => ({
    db: on,
    run: prepared(on),
    now: clock.now(),
    locks: true,
    index: postgresSearch(on),
  })
  const retryInTurn = limitConcurrency(retriers)
  let committed: OnCommit = () => undefined
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const value = await work()
    committed(performance.now() - began, 1)
    return value
  }

  return {
    transaction: (work, { waits } = { waits: true }) => {
      const once = () => timed(() => retryTransaction(names, () => db.transaction().execute((trx) => work(unit(trx)))))
      return refuseUnavailable(isFault, () => (waits ? retryWhileLocked(once, retryInTurn) : once()))
    },
    read: (work) => refuseUnavailable(isFault, () => work(unit(db))),
    close: async () => {
      clock.stop()
      await db.destroy()
    },
    onCommit: (listener) => void (committed = listener),
  }
}

/**
 * Migrates on its own connection without the pool's timeouts: an index on a large table takes time, and the other
 * processes wait for it.
 */
async function migrateWithoutTimeout(url: string, steps: typeof migrations): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, 'postgres', steps)
  } finally {
    await db.destroy()
  }
}

async function retryTransaction<T>(names: StatementNames, work: () => Promise<T>, left = tries): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === planOutdated) names.renew()
    if (left > 1 && retryable.has(code)) return retryTransaction(names, work, left - 1)
    throw error
  }
}

/**
 * Retries while a row is locked. A connection waits only briefly for a lock (F7): ten that wait would leave none for
 * other work. It is released, and the work tries again a little later, in turn with other retries.
 */
async function retryWhileLocked<T>(work: () => Promise<T>, retrying: ReturnType<typeof limitConcurrency>): Promise<T> {
  const giveUpAt = performance.now() + lockPatienceMs
  let found: unknown
  const tried = () => work().then((value) => ({ value }), keepWaiting)
  const keepWaiting = (error: unknown) => {
    if (codeOf(error) !== lockTimeout) throw error
    found = error
    return null
  }
  let done = await tried()
  for (let restMs = 50; !done; restMs = Math.min(2 * restMs, 500)) {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    done = await retrying(async () => {
      if (performance.now() > giveUpAt) throw found
      return tried()
    })
  }
  return done.value
}

/**
 * Connection lost (08), out of resources (53), server shutting down (57P), lock or statement timeout, or no connection
 * at all.
 */
function isFault(error: unknown): boolean {
  const code = codeOf(error)
  if (code && /^(08|53|57|55P03|40001|40P01|25P0)/.test(code)) return true
  if (code && /^E[A-Z]+$/.test(code)) return true
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded|connection timeout|Client has encountered|not queryable/i.test(
      error.message,
    )
  )
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}
