import { build, readBuilt } from '../../esbuild.config'
import { table } from '../bench/table'
import { together, weighWidget, type Weight } from './weigh'

/** Bytes after brotli. */
const budgets = { loader: 2_000, usable: 24_000 }

await build({ only: ['widget'] })
const { loader, panel, locales, later } = await weighWidget((await readBuilt('widget'))!)
// A shopper reads one language; where none is built into the panel, the heaviest stands for all.
const language = locales.toSorted((a, b) => b.brotli - a.brotli)[0]
const usable = together('until the panel is usable', loader, panel, ...(language ? [language] : []))

console.log(
  table(
    ['bytes', 'files', 'raw', 'gzip', 'brotli', 'budget (brotli)'],
    [row(loader, budgets.loader), row(panel), ...locales.map((each) => row(each)), ...later.map((each) => row(each)), row(usable, budgets.usable)],
  ),
)

function row({ name, files, raw, gzip, brotli }: Weight, budget?: number): (string | number)[] {
  return [name, files, raw, gzip, brotli, budget ? `${brotli <= budget ? 'within' : 'OVER'} ${budget.toLocaleString('en')}` : '']
}
