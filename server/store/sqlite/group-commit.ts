import type Database from 'better-sqlite3'
import type { OnCommit, Tx } from '../store'
import type { Disk } from './disk'

type Statement = Database.Statement
type Job = { work: (tx: Tx) => Promise<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const mostInAGroup = 100

/**
 * One commit for all the transactions that came in meanwhile: each runs in a savepoint of its own, in the order they
 * came, inside one `BEGIN IMMEDIATE`; what throws is undone alone. All are answered once the disk has the commit (D3);
 * the next group runs while it is on its way there, and is answered after this one.
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
      // A full disk ends the whole transaction by itself: then nobody of the group may be told that it went well.
      if (!database.inTransaction) throw error
      undo.run()
      release.run()
      return () => job.reject(error)
    }
  }

  /** Others build already on what a power cut may take: a new start first has the disk keep all that there is, or says why not. */
  const die = (cause: unknown) =>
    process.nextTick(() => {
      throw new Error('The disk refused to keep a commit', { cause })
    })

  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (running) return
      running = true
      // Not at once: what arrives in the same turn of the loop shares the flush.
      setImmediate(() => void runAll())
    })
}
