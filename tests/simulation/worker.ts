import { parentPort, workerData } from 'node:worker_threads'
import { presence } from '../../server/features/agents/presence/presence-times'
import { limits } from '../../shared/limits'
import { openDatabase } from './database'
import { planOf } from './plan'
import { shrink } from './shrink'
import { simulate } from './simulate'
import { add, type Tally } from './tally'

/** Runs `count` of the seeds `from`, `from + step` …, until one fails. */
export type Task = { from: number; step: number; count: number; shrinks: boolean }
export type Failure = { seed: number; rule: string; what: string; history: string[] }
export type Report = { seeds: number; tally: Tally; failure: Failure | null }

// Periodic jobs run less often than in the product: otherwise a run would do little else.
Object.assign(presence, { sweep: 10_000, heads: 10_000 })
// So that a log of some twenty events has many pages.
Object.assign(limits, { page: 2 })
const { from, step, count, shrinks } = workerData as Task
const database = await openDatabase()
const report: Report = { seeds: 0, tally: {}, failure: null }
for (let index = 0; index < count && !report.failure; index++) {
  const plan = planOf(from + index * step)
  const { broken, tally, history } = await simulate(database, plan)
  report.seeds++
  add(report.tally, tally)
  if (broken)
    report.failure = {
      seed: plan.seed,
      rule: broken.rule,
      what: broken.what,
      history: shrinks ? await shrunk(plan, broken.rule) : history,
    }
  if (index % 200 === 199) parentPort?.postMessage({ done: report.seeds })
}
parentPort?.postMessage(report)

async function shrunk(plan: ReturnType<typeof planOf>, rule: string): Promise<string[]> {
  const least = await shrink(plan, async (fewer) => (await simulate(database, fewer)).broken?.rule === rule)
  return (await simulate(database, least)).history
}
