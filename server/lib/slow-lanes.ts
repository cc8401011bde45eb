import { limitConcurrency } from './limit-concurrency'

/** Others have three quarters of our time. */
const longRest = 3

/**
 * Does work that is short by itself and can be asked for without end: for each network one piece at a time, in a turn of
 * the loop of its own, and then nothing for `rest` times as long as it took.
 */
export type SlowLanes = <T>(network: string, work: () => Promise<T>, rest?: number) => Promise<T>

export function createSlowLanes(): SlowLanes {
  const lanes = new Map<string, { turn: ReturnType<typeof limitConcurrency>; users: number }>()
  return (network, work, rest = longRest) => {
    const lane = lanes.get(network) ?? { turn: limitConcurrency(1), users: 0 }
    lanes.set(network, lane)
    lane.users++
    return new Promise((resolve, reject) => {
      const turn = lane.turn(async () => {
        const began = performance.now()
        await work().then(resolve, reject)
        // What was read is written, and what it took is known, in the next turn of the loop.
        await new Promise((next) => setImmediate(next))
        if (rest > 0) await new Promise((next) => setTimeout(next, rest * (performance.now() - began)))
        if (--lane.users === 0) lanes.delete(network)
      })
      turn.catch(reject)
    })
  }
}
