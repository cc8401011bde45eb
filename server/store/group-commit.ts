import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Tx } from './store'
import type { Tables } from './tables'

type Job = { work: (tx: Tx) => Promise<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const mostInAGroup = 100

/**
 * One disk flush for all the transactions that came in meanwhile: each runs in a savepoint of its own, in the order
 * they came, inside one `BEGIN IMMEDIATE`; all are answered after the one commit (D3). What throws is undone alone.
 */
export function groupCommit(database: Database.Database, db: Kysely<Tables>, clock: () => number) {
  const waiting: Job[] = []
  let running = false

  async function runAll() {
    while (waiting.length > 0) await runGroup(waiting.splice(0, mostInAGroup))
    running = false
  }

  async function runGroup(group: Job[]) {
    const answers: (() => void)[] = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const job of group) answers.push(await runOne(job))
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      for (const job of group) job.reject(error)
      return
    }
    for (const answer of answers) answer()
  }

  async function runOne(job: Job): Promise<() => void> {
    database.exec('SAVEPOINT job')
    try {
      const value = await job.work({ db, now: clock(), locks: false })
      database.exec('RELEASE job')
      return () => job.resolve(value)
    } catch (error) {
      // A full disk ends the whole transaction by itself: then nobody of the group may be told that it went well.
      if (!database.inTransaction) throw error
      database.exec('ROLLBACK TO job')
      database.exec('RELEASE job')
      return () => job.reject(error)
    }
  }

  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (running) return
      running = true
      // Not at once: what arrives in the same turn of the loop shares the flush.
      setImmediate(() => void runAll())
    })
}
