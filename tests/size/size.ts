import { build, readBuilt } from '../../esbuild.config'
import { table } from '../bench/table'
import { budgets } from './budgets'
import { peers } from './peers'
import { untilUsable, weighWidget, type Weight } from './weigh'

await build({ only: ['widget'] })
const weights = await weighWidget((await readBuilt('widget'))!)
const { loader, panel, locales, later } = weights
const usable = untilUsable(weights)

console.log(
  table(
    ['bytes', 'files', 'raw', 'gzip', 'brotli', 'budget (brotli)'],
    [
      row(loader, budgets.loader),
      row(panel),
      ...locales.map((each) => row(each)),
      ...later.map((each) => row(each)),
      row(usable, budgets.usable),
    ],
  ),
)

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
console.log()
console.log(
  table(
    ['kB gzip', 'until the bell shows', 'until the panel is usable', 'requests'],
    [
      ['Counterbell', kilobytes(loader.gzip), kilobytes(usable.gzip), `${loader.files} → ${usable.files}`],
      ...peers.map(({ name, bell, panel, requests }) => [name, bell, panel, requests]),
    ],
  ),
)

function row({ name, files, raw, gzip, brotli }: Weight, budget?: number): (string | number)[] {
  return [
    name,
    files,
    raw,
    gzip,
    brotli,
    budget ? `${brotli <= budget ? 'within' : 'OVER'} ${budget.toLocaleString('en')}` : '',
  ]
}
