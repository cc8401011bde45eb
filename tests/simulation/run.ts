import { parseArgs } from 'node:util'
import { bundle } from './build'
import { runSeeds } from './run-seeds'
import { summary, toldFailure } from './tell'
import { bugTable, tryBugs } from './try-bugs'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    /** Runs this seed again. */
    seed: { type: 'string' },
    workers: { type: 'string', default: '1' },
    bugs: { type: 'boolean', default: false },
    /** Only the bugs with this in their name. */
    only: { type: 'string', default: '' },
  },
})
const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`

async function runAll(): Promise<boolean> {
  const [from, count] = values.seed ? [Number(values.seed), 1] : [Number(values.from), Number(values.seeds)]
  const report = await runSeeds(await bundle('product'), { from, count, workers: Number(values.workers) })
  if (report.failure) console.log(toldFailure(report.failure))
  console.log(summary(report, seconds()))
  return report.failure === null
}

async function runBugs(): Promise<boolean> {
  const trials = await tryBugs(Number(values.seeds), values.only)
  const escaped = trials.filter(({ seed }) => seed === null)
  console.log(bugTable(trials))
  console.log(`\n${trials.length - escaped.length} of ${trials.length} bugs caught, ${seconds()}`)
  return escaped.length === 0
}

process.exitCode = (await (values.bugs ? runBugs() : runAll())) ? 0 : 1
