import { join } from 'node:path'
import Database from 'better-sqlite3'
import { shopperToken } from '../../../server/features/shoppers/token/shopper-token'
import { protocolVersion, shopperPath } from '../../../shared/shopper-protocol'
import { firstSite, setUpOwner } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { child, order, startServer } from '../child'
import { cpuOf } from '../cpu'
import type { Came, CrowdOrder } from '../crowd'
import { fill, shopperAt } from '../fill'
import { atMost } from '../goal'
import { indexed } from '../indexed'
import { openNeighbours } from '../neighbours'
import { median, percentile } from '../statistics'
import { unlimited } from '../unlimited'

const shoppers = 5_000
const crowds = 2
const rounds = 3

type Round = { all: number; half: number; turnedAway: number; server: number; clients: number; neighbours: number }
type Side = {
  pid: number
  url: string
  path: string
  auths: object[]
  processes: ReturnType<typeof child>[]
  p99: (seconds: number) => Promise<number>
  close: () => Promise<void>
}

/** Five thousand connections cut at once, and all of them back in the same moment, without the client's usual patience: until each has read what it missed. */
export async function storm(): Promise<Measured> {
  const sides = { bare: await bare(), ours: await ours() }
  const measured = { bare: [] as Round[], ours: [] as Round[] }
  try {
    for (const side of Object.values(sides)) await comeAll(side, 50)
    const warm = { bare: await oneRound(sides.bare, 1), ours: await oneRound(sides.ours, 1) }
    for (let turn = 0; turn < rounds; turn++) {
      for (const name of turn % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
        measured[name].push(await oneRound(sides[name], Math.max(1, warm[name].all / 1_000)))
    }
  } finally {
    for (const side of Object.values(sides)) await side.close()
  }
  return report(measured)
}

async function ours(): Promise<Side> {
  const server = await ServerProcess.start(unlimited)
  const owner = await setUpOwner(server)
  const site = await firstSite(owner)
  await server.stop()
  // Each has a conversation that waits for an answer.
  fill(server.dataDir, shoppers, shoppers)
  const secret = secretIn(server.dataDir)
  await server.begin()
  await indexed(owner.ask, shoppers)
  const neighbours = await openNeighbours(server, owner)
  const auths = Array.from({ length: shoppers }, (_, index) => ({
    protocol: protocolVersion,
    site: site.key,
    token: shopperToken(secret, site.id, shopperAt(index)),
    language: 'en',
    timeZone: 'UTC',
  }))
  return sideOf({ pid: server.pid, url: server.url, path: shopperPath, auths, p99: neighbours.p99 }, async () => {
    neighbours.leave()
    await server.dispose()
  })
}

async function bare(): Promise<Side> {
  const { url, process } = await startServer('bare.ts')
  return sideOf(
    {
      pid: process.pid!,
      url,
      path: '/socket.io',
      auths: Array.from({ length: shoppers }, () => ({})),
      p99: async () => NaN,
    },
    async () => void process.kill(),
  )
}

function sideOf(side: Omit<Side, 'processes' | 'close'>, end: () => Promise<void>): Side {
  const processes = Array.from({ length: crowds }, () => child('crowd.ts'))
  const close = async () => {
    for (const crowd of processes) crowd.kill()
    await end()
  }
  return { ...side, processes, close }
}

/** The key that shoppers' tokens are signed with, as the server itself keeps it. */
function secretIn(dataDir: string): Buffer {
  const database = new Database(join(dataDir, 'counterbell.db'), { readonly: true })
  const value = database.prepare("select value from settings where name = 'secret'").pluck().get() as string
  database.close()
  return Buffer.from(value, 'base64url')
}

function comeAll({ url, path, auths, processes }: Side, atOnce: number): Promise<Came[]> {
  const each = auths.length / crowds
  return Promise.all(
    processes.map((crowd, index) =>
      order<CrowdOrder, Came>(crowd, {
        do: 'come',
        url,
        path,
        auths: auths.slice(index * each, (index + 1) * each),
        atOnce,
        catchUp: true,
      }),
    ),
  )
}

async function oneRound(side: Side, seconds: number): Promise<Round> {
  const cpu = await cpuOf(side.pid)
  const talking = side.p99(seconds)
  await Promise.all(side.processes.map((crowd) => order<CrowdOrder, Came>(crowd, { do: 'leave' })))
  const came = await comeAll(side, shoppers / crowds)
  const used = (await cpuOf(side.pid)) - cpu
  const after = came.flatMap((each) => each.after)
  const all = Math.max(...after)
  const busy = (microseconds: number) => (microseconds / 1_000 / all) * 100
  return {
    all,
    half: percentile(after, 0.5),
    turnedAway: came.reduce((sum, each) => sum + each.turnedAway, 0),
    server: busy(used),
    clients: Math.max(...came.map((each) => busy(each.cpu))),
    neighbours: await talking,
  }
}

function report({ ours, bare }: { ours: Round[]; bare: Round[] }): Measured {
  const middle = (side: Round[], of: keyof Round) => median(side.map((round) => round[of]))
  const row = (name: string, of: keyof Round, unit: number) => [
    name,
    middle(ours, of) / unit,
    middle(bare, of) / unit,
    (middle(ours, of) / middle(bare, of)).toFixed(2),
  ]
  const ratio = middle(ours, 'all') / middle(bare, 'all')
  const p99 = middle(ours, 'neighbours')
  return {
    what: `${shoppers.toLocaleString('en')} connections cut and back at once from ${crowds} processes, each greeted and caught up by two events; the clients are a bare socket each and are less busy than the server; SQLite; medians of ${rounds} interleaved rounds`,
    head: ['', 'Counterbell', 'bare Socket.IO', 'ratio'],
    rows: [
      row('until all have caught up, s', 'all', 1_000),
      row('until half have, s', 'half', 1_000),
      ['had to try again', middle(ours, 'turnedAway'), middle(bare, 'turnedAway'), ''],
      row('server busy, %', 'server', 1),
      row('busiest client process, %', 'clients', 1),
      ["p99 of ten others' conversations meanwhile, ms", p99, '', ''],
    ],
    goals: [
      atMost('until all have caught up, ratio to bare Socket.IO', ratio, 1.5),
      atMost("p99 of ten others' conversations meanwhile, ms", p99, 500),
    ],
    figures: { ratio, othersP99: p99 },
    rounds: { ours, bare },
  }
}
