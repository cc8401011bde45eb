import { sql, type Kysely } from 'kysely'
import type { State } from '../../shared/conversation'
import type { RunPrepared } from './prepared'
import type { SearchIndex } from './search-index'
import type { Tables } from './tables'

/** For the few places where the query builder has no word for it. */
export { sql } from 'kysely'

/**
 * A conversation's state as a word of the query's text. Given as a value, SQLite would plan the query anew on every run, for
 * only the value says whether the index of that state serves.
 */
export const stateLiteral = <S extends State>(state: S) => sql.lit<S>(state)

/**
 * A unit of reading or writing. `now` is the database's clock in milliseconds, the same throughout the unit. `run` is
 * for what every message asks: queries that are compiled once. `locks`: rows must be locked, others write at the same time.
 * `index` is what search looks things up in.
 */
export type Tx = { db: Kysely<Tables>; run: RunPrepared; now: number; locks: boolean; index: SearchIndex }

/**
 * The seam to the database. `transaction` resolves once the work is durable, and leaves nothing behind when it
 * throws; the work may be run again, so it must touch nothing but `tx`. `read` sees committed data only.
 * Both throw `Refused('unavailable')` when the database cannot be reached or cannot write.
 */
export type Store = {
  transaction<T>(work: (tx: Tx) => Promise<T>, how?: TransactionOptions): Promise<T>
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
  /** The listener is told of each commit: how many milliseconds it took, and how many transactions shared it. */
  onCommit?(listener: OnCommit): void
  /** Removes from the disk what was deleted, where the database does not see to it by itself. */
  scrub?(): Promise<void>
}

/** `waits`: for seconds, for a row that somebody else holds; otherwise only for a moment, and then it throws what `isRowHeld` knows. */
export type TransactionOptions = { waits: boolean }
export type OnCommit = (milliseconds: number, transactions: number) => void
