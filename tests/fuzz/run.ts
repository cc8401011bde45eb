import { parseArgs } from 'node:util'
import { table } from '../bench/table'
import { fuzz } from './fuzz'
import { verdictOn } from './verdict'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
  },
})
const plan = { seed: Number(values.seed), count: Number(values.count), from: Number(values.from) }

const began = performance.now()
const report = await fuzz(plan)
const rows = [...report.outcomes].map(([door, counts]) => {
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
  return [
    door,
    total,
    [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', '),
  ]
})
console.log(table(['door', 'tries', 'answered'], rows))
for (const { index, door, why, given } of report.failures.slice(0, 20)) {
  const again = index === null ? '' : ` (again: npm run fuzz -- --seed ${plan.seed} --from ${index} --count 1)`
  console.log(`\n${door}${again}: ${why}\n${given ? JSON.stringify(given).slice(0, 1_000) : ''}`)
}
const { line, holds } = verdictOn(report)
console.log(
  `\nfuzz: seed ${plan.seed}, ${line}, ${Math.round((performance.now() - began) / 1_000)} s: ${holds ? 'all holds' : 'FAILED'}`,
)
process.exit(holds ? 0 : 1)
