import { setTimeout as pause } from 'node:timers/promises'
import { residentOf } from '../../support/resident'
import { ServerProcess } from '../../support/server-process'
import { child, order } from '../child'
import { openNeighbours } from '../neighbours'
import { attacks, type Attack, type Attacked, type AttackOrder } from './attacker'

/** One attack: others' p99 before it and during it, how much more memory the server took, when it hung up. */
export type AttackRound = Attacked & { attack: Attack; quiet: number; flooded: number; megabytes: number }

const quietSeconds = 4
/** Longer than any time-out that is to end it. */
export const attackSeconds = 16
const patience = 20_000

/** Each attack once, on a server of its own: what one leaves behind would count as the next one's. */
export async function attackAll(): Promise<AttackRound[]> {
  const rounds: AttackRound[] = []
  for (const attack of attacks) rounds.push(await attackOnce(attack))
  return rounds
}

async function attackOnce(attack: Attack): Promise<AttackRound> {
  const server = await ServerProcess.start()
  const attacker = child('flood/attacker.ts')
  const neighbours = await openNeighbours(server)
  try {
    const what = { do: attack, url: server.url, site: neighbours.site, address: '127.0.3.1', seconds: attackSeconds }
    await order<AttackOrder, null>(attacker, { ...what, prepare: true })
    const quiet = await neighbours.p99(quietSeconds)
    const rest = await residentOf(server.pid)
    let peak = rest
    const look = setInterval(() => void residentOf(server.pid).then((now) => (peak = Math.max(peak, now))), 50)
    const attacked = order<AttackOrder, Attacked>(attacker, { ...what, prepare: false })
    // Who is not answered for so long is as bad as a figure can be.
    const flooded = await Promise.race([
      neighbours.p99(attackSeconds).catch(() => Infinity),
      pause(attackSeconds * 1_000 + patience).then(() => Infinity),
    ])
    const told = await attacked
    clearInterval(look)
    return { attack, quiet, flooded, megabytes: (peak - rest) / 2 ** 20, ...told }
  } finally {
    attacker.kill()
    neighbours.leave()
    await server.dispose()
  }
}
