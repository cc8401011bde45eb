import { limitConcurrency } from './limit-concurrency'

/** The pause after a task is 3 times its duration: a network gets at most a quarter of our time. */
const longRest = 3

/**
 * Runs tasks that are short but can be requested without end. For each network one task at a time, in a new event-loop
 * turn, followed by a pause of `rest` times its duration.
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
        // The result is written, and the duration known, in the next event-loop turn.
        await new Promise((next) => setImmediate(next))
        if (rest > 0) await new Promise((next) => setTimeout(next, rest * (performance.now() - began)))
        if (--lane.users === 0) lanes.delete(network)
      })
      turn.catch(reject)
    })
  }
}
