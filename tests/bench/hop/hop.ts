import type { ChildProcess } from 'node:child_process'
import type { Measured } from '../bench'
import { child, order } from '../child'
import { cpuOf } from '../cpu'
import { atLeast, atMost, type Goal } from '../goal'
import { median, percentile } from '../statistics'
import type { Order, Tally } from './load'
import { kinds, openSides, type Kind, type Place, type Side } from './sides'

const shoppers = 20
const rounds = 5
const seconds = 3
const warmUp = 6
const perSecond = 200

type Round = { perSecond: number; cpu: number; p50: number; p99: number; clientBusy: number }
type Rounds = Record<Kind, Round[]>

/** As ratios to the floor. Two processes are held to what one is. */
const goalsOf: Record<Place, Partial<Round>> = {
  sqlite: { perSecond: 0.7, cpu: 1.6, p99: 1.2 },
  postgres: { perSecond: 0.6, cpu: 2 },
  cluster: { perSecond: 0.6, cpu: 2 },
}
const places = Object.keys(goalsOf) as Place[]

const figures: { name: string; of: keyof Round; judge?: typeof atMost }[] = [
  { name: 'messages/s, flat out', of: 'perSecond', judge: atLeast },
  { name: 'server CPU, µs a message', of: 'cpu', judge: atMost },
  { name: `p50 at ${perSecond}/s, ms`, of: 'p50' },
  { name: `p99 at ${perSecond}/s, ms`, of: 'p99', judge: atMost },
  { name: 'client process busy, %', of: 'clientBusy' },
]

/** A message from shopper to agent through the real server beside the same hop through the durable floor and through a bare relay, in turns, so that all see the same machine. */
export async function hop(): Promise<Measured> {
  const measured = new Map<Place, Rounds>()
  for (const place of places) measured.set(place, await measure(place))
  const rows = [...measured].flatMap(([place, all]) => rowsOf(place, all))
  return {
    what: `${shoppers} shoppers write to one agent; flat out: closed loop, one message in flight each; at ${perSecond}/s: open loop, timed from when each was due. The floor is a bare Socket.IO relay that also does one indexed read, one insert and one update for each message, flushed to disk before the answer, as ours is; the bare relay keeps nothing. CPU is that of the processes in Node. Medians of ${rounds} interleaved rounds of ${seconds} s. The clients are not the bottleneck while they are busy far below 100 % of one core.`,
    head: ['', 'Counterbell', 'floor', 'ratio', 'goal', 'bare relay', 'ratio'],
    rows: rows.map(({ cells }) => cells),
    goals: rows.flatMap(({ goal }) => goal ?? []),
    figures: Object.fromEntries(
      [...measured].map(([place, all]) => [place, { toFloor: ratios(all, 'floor'), toBare: ratios(all, 'bare') }]),
    ),
    rounds: Object.fromEntries(measured),
  }
}

async function measure(place: Place): Promise<Rounds> {
  const load = child('hop/load.ts')
  const { sides, close } = await openSides(place, shoppers)
  try {
    const measured: Rounds = { ours: [], floor: [], bare: [] }
    for (const { where } of Object.values(sides)) {
      await order<Order, null>(load, { do: 'open', where })
      // Until what runs often has been compiled.
      await order<Order, Tally>(load, { do: 'flood', at: where.name, seconds: warmUp })
    }
    for (let turn = 0; turn < rounds; turn++) {
      for (let step = 0; step < kinds.length; step++) {
        const kind = kinds[(turn + step) % kinds.length]!
        measured[kind].push(await round(load, sides[kind]))
      }
    }
    return measured
  } finally {
    load.kill()
    await close()
  }
}

/** Throughput and its cost at full speed, then the latency at a pace that a busy shop has. */
async function round(load: ChildProcess, { where: { name: at }, pids }: Side): Promise<Round> {
  const spent = async () => (await Promise.all(pids.map(cpuOf))).reduce((sum, cpu) => sum + cpu, 0)
  const before = await spent()
  const flood = await order<Order, Tally>(load, { do: 'flood', at, seconds })
  const cpu = (await spent()) - before
  const pace = await order<Order, Tally>(load, { do: 'pace', at, seconds, perSecond })
  return {
    perSecond: flood.messages / flood.seconds,
    cpu: cpu / flood.messages,
    p50: percentile(pace.latencies, 0.5),
    p99: percentile(pace.latencies, 0.99),
    clientBusy: (flood.cpu / 1e6 / flood.seconds) * 100,
  }
}

const middle = (all: Round[], of: keyof Round) => median(all.map((each) => each[of]))
const ratio = (all: Rounds, to: Kind, of: keyof Round) => middle(all.ours, of) / middle(all[to], of)
const ratios = (all: Rounds, to: Kind) => Object.fromEntries(figures.map(({ of }) => [of, ratio(all, to, of)]))

function rowsOf(place: Place, all: Rounds): { cells: (string | number)[]; goal: Goal | null }[] {
  return figures.map(({ name, of, judge }) => {
    const bound = goalsOf[place][of]
    const goal = judge && bound ? judge(`${place}: ${name}, ratio to the floor`, ratio(all, 'floor', of), bound) : null
    return {
      cells: [
        `${place}: ${name}`,
        middle(all.ours, of),
        middle(all.floor, of),
        ratio(all, 'floor', of).toFixed(2),
        goal?.goal ?? '',
        middle(all.bare, of),
        ratio(all, 'bare', of).toFixed(2),
      ],
      goal,
    }
  })
}
