import { sql, type Kysely } from 'kysely'
import type { State } from '../../shared/conversation'
import type { RunPrepared } from './prepared'
import type { SearchIndex } from './search-index'
import type { Tables } from './tables'

/** For the few queries that the query builder cannot express. */
export { sql } from 'kysely'

/**
 * A conversation's state as a literal in the query's text. As a parameter SQLite would plan the query again on every
 * run: only the value shows whether that state's index applies.
 */
export const stateLiteral = <S extends State>(state: S) => sql.lit<S>(state)

/**
 * A unit of reading or writing. `now`: the database's clock in milliseconds, constant within the unit. `run`: queries
 * of the hot path, compiled once. `locks`: rows must be locked because others write at the same time. `index`: the
 * search index.
 */
export type Tx = { db: Kysely<Tables>; run: RunPrepared; now: number; locks: boolean; index: SearchIndex }

/**
 * The interface to the database. `transaction` resolves once the work is durable, and leaves nothing behind when it
 * throws. The work may run again, so it must change nothing but `tx`. `read` sees committed data only. Both throw
 * `Refused('unavailable')` when the database cannot be reached or cannot write.
 */
export type Store = {
  transaction<T>(work: (tx: Tx) => Promise<T>, how?: TransactionOptions): Promise<T>
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
  /** Calls the listener after each commit, with its duration in milliseconds and the number of transactions in it. */
  onCommit?(listener: OnCommit): void
  /** Removes deleted data from the disk, where the database does not do so by itself. */
  scrub?(): Promise<void>
}

/**
 * `waits`: waits seconds for a row that another transaction holds. Otherwise waits only a moment, then throws an error
 * for which `isRowHeld` is true.
 */
export type TransactionOptions = { waits: boolean }
export type OnCommit = (milliseconds: number, transactions: number) => void
