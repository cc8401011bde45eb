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
/** Our counts and instants stay far below 2^53, so numbers may be numbers. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

const serializationFailure = '40001'
/** Two processes made the same thing at the same time: looking again, one finds the other's (D2). */
const uniqueViolation = '23505'
const deadlock = '40P01'
/** A newer version has changed a table meanwhile: what was planned for its rows no longer fits them. */
const planOutdated = '0A000'
const retryable = new Set<string | null>([serializationFailure, deadlock, uniqueViolation, planOutdated])
const tries = 4

/** For so long a connection waits for a row that somebody else holds, which is mostly free again in a few milliseconds. */
const lockMs = 250
/** And for so long a transaction may, in all its tries. */
const lockPatienceMs = 5_000
/** Of ten connections, so many at the most are left to those who try again. */
const retriers = 2

/** Opens (and migrates) a PostgreSQL database, shared with other processes. */
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
  // One that breaks is replaced by the pool, and its query fails; unheard, the event would end the process: the pool
  // hears of those that are idle, and only their own listener of those in use (F7).
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

/** On a connection of its own without our usual patience: an index on a large table takes its time, and the other processes wait for it. */
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
 * Nobody waits long on a connection for a row that somebody holds (F7): if ten did, there would be no connection left for
 * all the others. It is given back, and the work tries again a little later, with the other ones that wait.
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

/** Connection lost (08), out of resources (53), server going (57P), lock or statement timed out, or no connection at all. */
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
