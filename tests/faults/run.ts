import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { table } from '../bench/table'
import openServices, { provide } from '../support/services'
import type { Row } from './fault'
import { faults, untried } from './faults'
import { tell } from './story'

const out = join(import.meta.dirname, 'out')
const scale = { shoppers: 200, quietMs: 4_000, rounds: 3 }
const head = [
  'fault',
  'acknowledged',
  'lost',
  'doubled',
  'out of order',
  'broken',
  'recovered in s',
  'longest wait in s',
]

const asked = process.argv.slice(2)
const known = [...new Set(faults.map(({ id }) => id))]
const unknown = asked.filter((id) => !known.includes(id))
if (unknown.length) throw new Error(`No fault ${unknown.join(', ')}; there are ${known.join(', ')}`)

const closeServices = await openServices()
const wanted = faults.filter(({ id }) => !asked.length || asked.includes(id))
// Installs or reports missing programs first, and not after half an hour.
for (const need of new Set(wanted.flatMap(({ needs = [] }) => needs))) await provide(need).catch(stop)
const rows: Row[] = []
for (const fault of wanted) {
  const row = await tell(fault, scale).catch((error: Error): Row => untold(fault.name, error))
  console.log(
    table(head, [cells(row)])
      .split('\n')
      .at(-1),
    ...row.broken.map((what) => `\n  ${what}`),
  )
  rows.push(row)
  await mkdir(out, { recursive: true })
  await writeFile(
    join(out, 'faults.json'),
    JSON.stringify(
      rows.map(({ broken, ...rest }) => ({ ...rest, broken: broken.length })),
      null,
      2,
    ),
  )
}
await closeServices()

console.log(`\n${table(head, rows.map(cells))}`)
for (const why of untried) console.log(why)
const survived = rows.filter(
  ({ lost, doubled, disordered, broken }) => lost + doubled + disordered + broken.length === 0,
)
console.log(`\n${survived.length} of ${rows.length} faults survived`)
process.exit(survived.length === rows.length ? 0 : 1)

async function stop({ message }: Error): Promise<never> {
  console.error(message)
  await closeServices()
  process.exit(1)
}

function cells(row: Row): (string | number)[] {
  return [
    row.fault,
    row.acknowledged,
    row.lost,
    row.doubled,
    row.disordered,
    row.broken.length,
    row.recoverMs / 1_000,
    row.longestWaitMs / 1_000,
  ]
}

/** A fault that could not be run counts as not survived. */
function untold(fault: string, { message }: Error): Row {
  return {
    fault,
    acknowledged: 0,
    lost: 0,
    doubled: 0,
    disordered: 0,
    broken: [`not tried: ${message}`],
    recoverMs: 0,
    longestWaitMs: 0,
  }
}
