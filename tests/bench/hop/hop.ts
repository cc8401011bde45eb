import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Measured } from '../bench'
import { cpuOf } from '../cpu'
import { atLeast, atMost, type Goal } from '../goal'
import { median, percentile } from '../statistics'
import type { Order, Tally } from './load'
import { openSides, type Place, type Side } from './sides'

const shoppers = 20
const rounds = 5
const seconds = 3
const warmUp = 6
const perSecond = 200
const goals = { throughput: 0.6, cpu: 1.8, p99: 1.5 }

type Round = { perSecond: number; cpu: number; p50: number; p99: number; clientBusy: number }
type Rounds = { ours: Round[]; relay: Round[] }

/** A message from shopper to agent through the real server beside the same hop through a bare relay, in turns, so that both see the same machine. */
export async function hop(): Promise<Measured> {
  const measured = {
    sqlite: await measure('sqlite'),
    postgres: await measure('postgres'),
    cluster: await measure('cluster'),
  }
  const figures = Object.fromEntries(Object.entries(measured).map(([place, all]) => [place, ratios(all)]))
  return {
    what: `${shoppers} shoppers write to one agent; flat out: closed loop, one message in flight each; at ${perSecond}/s: open loop, timed from when each was due. A commit flushed to disk before each answer; CPU is that of our own processes. Medians of ${rounds} interleaved rounds of ${seconds} s. The clients are not the bottleneck while they are busy far below 100 % of one core.`,
    head: ['', 'Counterbell', 'bare relay', 'ratio', 'goal'],
    rows: Object.entries(measured).flatMap(([place, all]) => rowsOf(place, all)),
    goals: Object.entries(measured).flatMap(([place, all]) => goalsFor(place, all)),
    figures,
    rounds: measured,
  }
}

async function measure(place: Place): Promise<Rounds> {
  const load = fork(join(import.meta.dirname, 'load.ts'), { execArgv: ['--import', 'tsx'] })
  const { ours, relay, close } = await openSides(place, shoppers)
  try {
    const measured: Rounds = { ours: [], relay: [] }
    for (const side of [relay, ours]) {
      await order(load, { do: 'open', where: side.where })
      // Until what runs often has been compiled.
      await order(load, { do: 'flood', at: side.where.name, seconds: warmUp })
    }
    for (let turn = 0; turn < rounds; turn++) {
      for (const kind of turn % 2 ? (['relay', 'ours'] as const) : (['ours', 'relay'] as const))
        measured[kind].push(await round(load, kind === 'ours' ? ours : relay))
    }
    return measured
  } finally {
    load.kill()
    await close()
  }
}

/** Throughput and its cost at full speed, then the latency at a pace that a busy shop has. */
async function round(load: ChildProcess, { where: { name }, pids }: Side): Promise<Round> {
  const spent = async () => (await Promise.all(pids.map(cpuOf))).reduce((sum, cpu) => sum + cpu, 0)
  const before = await spent()
  const flood = await order(load, { do: 'flood', at: name, seconds })
  const cpu = (await spent()) - before
  const pace = await order(load, { do: 'pace', at: name, seconds, perSecond })
  return {
    perSecond: flood.messages / flood.seconds,
    cpu: cpu / flood.messages,
    p50: percentile(pace.latencies, 0.5),
    p99: percentile(pace.latencies, 0.99),
    clientBusy: (flood.cpu / 1e6 / flood.seconds) * 100,
  }
}

const middle = (all: Round[], of: keyof Round) => median(all.map((each) => each[of]))
const ratio = ({ ours, relay }: Rounds, of: keyof Round) => middle(ours, of) / middle(relay, of)
const ratios = (all: Rounds) => ({
  throughputRatio: ratio(all, 'perSecond'),
  cpuRatio: ratio(all, 'cpu'),
  p50Ratio: ratio(all, 'p50'),
  p99Ratio: ratio(all, 'p99'),
})

const goalsFor = (place: string, all: Rounds): Goal[] => [
  atLeast(`${place}: messages/s, flat out, ratio to the relay`, ratio(all, 'perSecond'), goals.throughput),
  atMost(`${place}: server CPU, µs a message, ratio to the relay`, ratio(all, 'cpu'), goals.cpu),
  atMost(`${place}: p99 at ${perSecond}/s, ms, ratio to the relay`, ratio(all, 'p99'), goals.p99),
]

function rowsOf(place: string, all: Rounds) {
  const row = (name: string, of: keyof Round, goal = '') => [
    `${place}: ${name}`,
    middle(all.ours, of),
    middle(all.relay, of),
    ratio(all, of).toFixed(2),
    goal,
  ]
  return [
    row('messages/s, flat out', 'perSecond', `≥ ${goals.throughput}`),
    row('server CPU, µs a message', 'cpu', `≤ ${goals.cpu}`),
    row(`p50 at ${perSecond}/s, ms`, 'p50'),
    row(`p99 at ${perSecond}/s, ms`, 'p99', `≤ ${goals.p99}`),
    row('client process busy, %', 'clientBusy'),
  ]
}

async function order<O extends Order>(load: ChildProcess, what: O): Promise<O extends { do: 'open' } ? null : Tally> {
  load.send(what)
  const [answer] = (await once(load, 'message')) as [{ tally: O extends { do: 'open' } ? null : Tally; error?: string }]
  if (answer.error) throw new Error(answer.error)
  return answer.tally
}
