import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench'
import { flood } from './flood/flood'
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

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length) throw new Error(`No benchmark named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

await mkdir(out, { recursive: true })
for (const name of asked.length ? asked : Object.keys(benches)) {
  const { what, head, rows, figures, rounds } = await benches[name]!()
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
  console.log(`\n${name}: ${what}\n${machine}\n\n${table(head, rows)}`)
  await writeFile(join(out, `${name}.json`), JSON.stringify({ ...figures, name, what, machine, at: new Date().toISOString(), head, rows, rounds }, null, 2))
}
