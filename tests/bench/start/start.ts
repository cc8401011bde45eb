import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../support/free-port'
import { setUpOwner } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { fill, messagesEach } from '../fill'
import { median } from '../statistics'

const conversations = 100_000
const rounds = 5
const restMs = 3_000
const root = join(import.meta.dirname, '../../..')

type Round = { ready: number; npm: number; memory: number }

/** From the command to the first "ready", on an empty store and on a grown one, in turns. */
export async function start(): Promise<Measured> {
  const shops = { empty: await openShop(0), grown: await openShop(conversations) }
  const measured = { empty: [] as Round[], grown: [] as Round[] }
  try {
    for (let turn = 0; turn < rounds; turn++) {
      for (const size of turn % 2 ? (['empty', 'grown'] as const) : (['grown', 'empty'] as const))
        measured[size].push(await oneRound(shops[size]))
    }
  } finally {
    for (const shop of Object.values(shops)) await shop.dispose()
  }
  const middle = (size: keyof typeof measured, of: keyof Round) => median(measured[size].map((round) => round[of]))
  const row = (name: string, of: keyof Round, unit: number) => [
    name,
    middle('empty', of) / unit,
    middle('grown', of) / unit,
    (middle('grown', of) / middle('empty', of)).toFixed(2),
  ]
  return {
    what: `from the command to /readyz saying so, and what the process then holds after ${restMs / 1_000} s; SQLite; medians of ${rounds} interleaved starts`,
    head: ['', 'empty', `${(conversations * messagesEach).toLocaleString('en')} messages`, 'ratio'],
    rows: [
      row('node dist/server/main.js, s', 'ready', 1_000),
      row('npm start, the build included, s', 'npm', 1_000),
      row('memory at rest (RSS), MB', 'memory', 2 ** 20),
    ],
    goals: [],
    rounds: measured,
  }
}

async function openShop(conversations: number): Promise<ServerProcess> {
  const server = await ServerProcess.start()
  await setUpOwner(server)
  await server.stop()
  if (conversations) fill(server.dataDir, conversations)
  return server
}

async function oneRound({ dataDir }: ServerProcess): Promise<Round> {
  const { PATH, HOME } = process.env
  const run = async (command: string, args: string[], look: (pid: number) => Promise<number>) => {
    const port = String(await freePort())
    const began = performance.now()
    const child = spawn(command, args, {
      cwd: root,
      env: { PATH, HOME, PORT: port, DATA_DIR: dataDir },
      stdio: 'ignore',
    })
    const gone = once(child, 'exit')
    await ready(`http://127.0.0.1:${port}/readyz`)
    const took = performance.now() - began
    const seen = await look(child.pid!)
    child.kill('SIGTERM')
    await gone
    return { took, seen }
  }
  const node = await run(
    process.execPath,
    ['--enable-source-maps', 'dist/server/main.js'],
    async (pid) => (await pause(restMs), rssOf(pid)),
  )
  const npm = await run('npm', ['start'], async () => 0)
  return { ready: node.took, memory: node.seen, npm: npm.took }
}

async function ready(url: string): Promise<void> {
  const giveUp = Date.now() + 60_000
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > giveUp) throw new Error('The server was not ready within a minute')
    await pause(10)
  }
}

/** Bytes; Linux tells it in kilobytes. */
async function rssOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1_024
}
