import { Worker } from 'node:worker_threads'
import { add } from './tally'
import type { Report, Task } from './worker'

export type Range = { from: number; count: number; workers?: number; shrinks?: boolean }

/** Runs so many seeds from a bundle, shared among workers. Returns the tally of all, and the first failure. */
export async function runSeeds(file: string, { from, count, workers = 1, shrinks = true }: Range): Promise<Report> {
  const shares = Array.from({ length: workers }, (_, index): Task => ({
    from: from + index,
    step: workers,
    count: Math.ceil((count - index) / workers),
    shrinks,
  }))
  const reports = await Promise.all(shares.map((task) => runShare(file, task)))
  const all: Report = { seeds: 0, tally: {}, failure: null }
  for (const { seeds, tally, failure } of reports) {
    all.seeds += seeds
    add(all.tally, tally)
    if (failure && (!all.failure || failure.seed < all.failure.seed)) all.failure = failure
  }
  return all
}

function runShare(file: string, task: Task): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, execArgv: ['--enable-source-maps'] })
    worker.on('message', (message: Report | { done: number }) => 'tally' in message && resolve(message))
    worker.on('error', reject)
  })
}
