import { once } from 'node:events'
import { join, radu } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { child, order } from '../child'
import { atMost, type Goal } from '../goal'
import { openNeighbours } from '../neighbours'
import { median } from '../statistics'
import type { Abuse, AbuseOrder } from './abuser'
import { attackAll, attackSeconds, type AttackRound } from './attacked'

const kinds: Abuse[] = ['messages', 'connections', 'uploads', 'giant frames']
const rounds = 3
const seconds = 3

/** `elsewhere`: while another process is flooded, which hangs up at once: on a small machine the flooder itself takes half of it. */
type Round = { quiet: number; elsewhere: number; flooded: number; times: number }

/** One client of another address does one thing as fast as it can, under the limits as they stand by default; ten shoppers go on talking. */
export async function flood(): Promise<Measured> {
  const server = await ServerProcess.start()
  const abuser = child('flood/abuser.ts')
  const hangUp = child('flood/hang-up.ts')
  try {
    const [port] = (await once(hangUp, 'message')) as [number]
    const neighbours = await openNeighbours(server)
    // Somebody of the team, for the uploads: a stranger's would not even be read.
    const { cookie } = await join(neighbours.owner, radu)
    const measured = new Map(kinds.map((kind) => [kind, [] as Round[]]))
    await neighbours.p99(seconds)
    for (let turn = 0; turn < rounds; turn++) {
      for (const kind of kinds) {
        const quiet = await neighbours.p99(seconds)
        const begin = (url: string) =>
          order<AbuseOrder, number>(abuser, {
            do: kind,
            url,
            site: neighbours.site,
            cookie,
            address: `127.0.${4 + turn}.${1 + kinds.indexOf(kind)}`,
            seconds,
          })
        const others = begin(`http://127.0.0.1:${port}`).catch(() => 0)
        const elsewhere = await neighbours.p99(seconds)
        await others
        const abuse = begin(server.url)
        const flooded = await neighbours.p99(seconds)
        measured.get(kind)!.push({ quiet, elsewhere, flooded, times: (await abuse) / seconds })
      }
    }
    neighbours.leave()
    return report(measured, await attackAll())
  } finally {
    abuser.kill()
    hangUp.kill()
    await server.dispose()
  }
}

function report(measured: Map<Abuse, Round[]>, attacked: AttackRound[]): Measured {
  const floods = [...measured].map(([kind, all]) => {
    const middle = (of: keyof Round) => median(all.map((round) => round[of]))
    return {
      kind,
      times: middle('times'),
      quiet: middle('quiet'),
      elsewhere: middle('elsewhere'),
      flooded: middle('flooded'),
    }
  })
  return {
    what: `one address floods, as fast as its process can, while ten shoppers and their agent talk 50 messages a second from another; each beside the quiet just before it; medians of ${rounds} rounds of ${seconds} s. The attacks below them once each, for ${attackSeconds} s`,
    head: [
      'flood of',
      'tried a second',
      "others' p99 in quiet, ms",
      'while another process is flooded',
      'p99 in the flood, ms',
      'ratio',
      'memory more, MB',
      'cut off after, s',
    ],
    rows: [
      ...floods.map(({ kind, times, quiet, elsewhere, flooded }) => [
        kind,
        times,
        quiet,
        elsewhere,
        flooded,
        (flooded / quiet).toFixed(2),
        '',
        '',
      ]),
      ...attacked.map(attackRow),
    ],
    goals: [
      ...floods.map(({ kind, quiet, flooded }) => othersGoal(kind, quiet, flooded)),
      ...attacked.flatMap(attackGoals),
    ],
    rounds: { ...Object.fromEntries(measured), attacked },
  }
}

function attackRow({ attack, times, quiet, flooded, megabytes, cutOff }: AttackRound): (string | number)[] {
  return [
    attack,
    times / attackSeconds,
    quiet,
    '',
    flooded,
    (flooded / quiet).toFixed(2),
    megabytes.toFixed(0),
    cutOff === null ? 'never' : cutOff.toFixed(1),
  ]
}

const othersGoal = (what: string, quiet: number, flooded: number): Goal =>
  atMost(`${what}: others' p99, ratio to the quiet one`, flooded / quiet, 2)

function attackGoals({ attack, quiet, flooded, megabytes, cutOff }: AttackRound): Goal[] {
  const all = [othersGoal(attack, quiet, flooded), atMost(`${attack}: memory more, MB`, megabytes, 200)]
  // Who begins conversations is refused, not cut off.
  return attack === 'conversations'
    ? all
    : [...all, atMost(`${attack}: cut off after, s`, cutOff ?? Infinity, attackSeconds)]
}
