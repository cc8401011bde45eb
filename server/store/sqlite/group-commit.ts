import type Database from 'better-sqlite3'
import type { OnCommit, Tx } from '../store'
import type { Disk } from './disk'

type Statement = Database.Statement
type Job = { work: (tx: Tx) => Promise<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const mostInAGroup = 100

/**
 * Commits all transactions that arrive meanwhile together: each in its own savepoint, in order, inside one `BEGIN
 * IMMEDIATE`. One that throws is rolled back alone. All are answered once the disk has the commit (D3). The next group
 * runs during the flush and is answered after this one.
 */
export function groupCommit(database: Database.Database, unit: () => Tx, disk: Disk, committed: OnCommit) {
  const [begin, savepoint, release, undo, commit] = [
    'BEGIN IMMEDIATE',
    'SAVEPOINT job',
    'RELEASE job',
    'ROLLBACK TO job',
    'COMMIT',
  ].map((sql) => database.prepare(sql)) as [Statement, Statement, Statement, Statement, Statement]
  const waiting: Job[] = []
  let running = false

  async function runAll() {
    while (waiting.length > 0) await runGroup(waiting.splice(0, mostInAGroup))
    running = false
  }

  async function runGroup(group: Job[]) {
    const answers: (() => void)[] = []
    const began = performance.now()
    try {
      begin.run()
      for (const job of group) answers.push(await runOne(job))
      commit.run()
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      for (const job of group) job.reject(error)
      return
    }
    disk.flush().then(() => {
      for (const answer of answers) answer()
      committed(performance.now() - began, group.length)
    }, die)
  }

  async function runOne(job: Job): Promise<() => void> {
    savepoint.run()
    try {
      const value = await job.work(unit())
      release.run()
      return () => job.resolve(value)
    } catch (error) {
      // A full disk rolls back the whole transaction: then no job of the group has succeeded.
      if (!database.inTransaction) throw error
      undo.run()
      release.run()
      return () => job.reject(error)
    }
  }

  /**
   * Later transactions already build on data that a power cut may lose. So the process ends: on restart the disk first
   * flushes everything, or the start fails with a reason.
   */
  const die = (cause: unknown) =>
    process.nextTick(() => {
      throw new Error('The disk refused to keep a commit', { cause })
    })

  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (running) return
      running = true
      // Not at once: jobs of the same event-loop turn share the flush.
      setImmediate(() => void runAll())
    })
}
