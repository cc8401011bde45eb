import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Measured } from './bench'
import { flood } from './flood/flood'
import { goalsTable } from './goal'
import { growth } from './growth/growth'
import { hop } from './hop/hop'
import { idle } from './idle/idle'
import { page } from './page/page'
import { routing } from './routing/routing'
import { start } from './start/start'
import { storm } from './storm/storm'
import { table } from './table'

const benches: Record<string, Bench> = { hop, idle, storm, growth, routing, start, flood, page }
const out = join(import.meta.dirname, 'out')
const fileOf = (name: string) => join(out, `${name}.json`)

const { positionals: asked, values } = parseArgs({ options: { goals: { type: 'boolean' } }, allowPositionals: true })
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length)
  throw new Error(`No benchmark named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

for (const name of asked.length ? asked : Object.keys(benches)) await (values.goals ? printLast(name) : run(name))

async function run(name: string): Promise<void> {
  const measured = await benches[name]!()
  const { what, head, rows, goals, figures, rounds } = measured
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
  console.log(`\n${name}: ${what}\n${machine}\n\n${table(head, rows)}`)
  if (goals.length) console.log(`\n${goalsTable(goals)}`)
  await mkdir(out, { recursive: true })
  await writeFile(
    fileOf(name),
    JSON.stringify(
      { ...figures, name, what, machine, at: new Date().toISOString(), head, rows, goals, rounds },
      null,
      2,
    ),
  )
}

/** The goals of the last run, as its file has them. */
async function printLast(name: string): Promise<void> {
  if (!existsSync(fileOf(name))) return console.log(`\n${name}: not run yet`)
  const { at, goals } = JSON.parse(await readFile(fileOf(name), 'utf8')) as { at: string } & Pick<Measured, 'goals'>
  console.log(`\n${name}, ${at}${goals.length ? `\n\n${goalsTable(goals)}` : ': no goals'}`)
}
