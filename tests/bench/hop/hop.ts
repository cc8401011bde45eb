import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { firstSite, setUpOwner } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { cpuOf } from '../cpu'
import { median, percentile } from '../statistics'
import type { Where } from './line'
import type { Order, Tally } from './load'

const shoppers = 20
const rounds = 5
const seconds = 3
const perSecond = 200

type Round = { perSecond: number; cpu: number; p50: number; p99: number; clientBusy: number }
type Side = { kind: Where['kind']; pid: number; rounds: Round[] }

/** A message from shopper to agent through the real server beside the same hop through a bare relay, in turns, so that both see the same machine. */
export async function hop(): Promise<Measured> {
  const server = await ServerProcess.start({ LIMIT_CONNECTIONS: '100000', LIMIT_MESSAGES: '10000000', LIMIT_REQUESTS: '10000000', LIMIT_SITE_MESSAGES: '10000000' })
  const relay = child('relay.ts')
  const load = child('load.ts')
  try {
    const [port] = (await once(relay, 'message')) as [number]
    await order(load, { do: 'open', where: { kind: 'relay', url: `http://127.0.0.1:${port}`, shoppers } })
    await order(load, { do: 'open', where: await openShop(server) })
    const relaySide: Side = { kind: 'relay', pid: relay.pid!, rounds: [] }
    const ourSide: Side = { kind: 'ours', pid: server.pid, rounds: [] }
    for (const side of [relaySide, ourSide]) await round(load, side)
    for (const side of [relaySide, ourSide]) side.rounds = []
    for (let turn = 0; turn < rounds; turn++) {
      for (const side of turn % 2 ? [relaySide, ourSide] : [ourSide, relaySide]) side.rounds.push(await round(load, side))
    }
    return report(ourSide, relaySide)
  } finally {
    load.kill()
    relay.kill()
    await server.dispose()
  }
}

/** One agent who may take them all. */
async function openShop(server: ServerProcess): Promise<Where> {
  const ana = await setUpOwner(server)
  await ana.ask('edit-agent', { agent: ana.me.id, name: ana.me.name, role: 'owner', capacity: 50, languages: [], departments: [] })
  return { kind: 'ours', url: server.url, site: (await firstSite(ana)).key, agent: { url: ana.url, cookie: ana.cookie }, shoppers }
}

/** Throughput and its cost at full speed, then the latency at a pace that a busy shop has. */
async function round(load: ChildProcess, { kind, pid }: Side): Promise<Round> {
  const before = await cpuOf(pid)
  const flood = await order(load, { do: 'flood', at: kind, seconds })
  const cpu = (await cpuOf(pid)) - before
  const pace = await order(load, { do: 'pace', at: kind, seconds, perSecond })
  return {
    perSecond: flood.messages / flood.seconds,
    cpu: cpu / flood.messages,
    p50: percentile(pace.latencies, 0.5),
    p99: percentile(pace.latencies, 0.99),
    clientBusy: (flood.cpu / 1e6 / flood.seconds) * 100,
  }
}

function report(ours: Side, relay: Side): Measured {
  const middle = (side: Side, of: keyof Round) => median(side.rounds.map((each) => each[of]))
  const row = (name: string, of: keyof Round) => [name, middle(ours, of), middle(relay, of), `${(middle(ours, of) / middle(relay, of)).toFixed(2)}`]
  return {
    what: `${shoppers} shoppers write to one agent, one message in flight each; SQLite, a commit before each answer; medians of ${rounds} interleaved rounds of ${seconds} s`,
    head: ['', 'Counterbell', 'bare relay', 'ratio'],
    rows: [
      row('messages/s, flat out', 'perSecond'),
      row('server CPU, µs a message', 'cpu'),
      row(`p50 at ${perSecond}/s, ms`, 'p50'),
      row(`p99 at ${perSecond}/s, ms`, 'p99'),
      row('client process busy, %', 'clientBusy'),
    ],
    rounds: { ours: ours.rounds, relay: relay.rounds },
  }
}

function child(file: string): ChildProcess {
  return fork(join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'] })
}

async function order<O extends Order>(load: ChildProcess, what: O): Promise<O extends { do: 'open' } ? null : Tally> {
  load.send(what)
  const [answer] = (await once(load, 'message')) as [{ tally: O extends { do: 'open' } ? null : Tally; error?: string }]
  if (answer.error) throw new Error(answer.error)
  return answer.tally
}
