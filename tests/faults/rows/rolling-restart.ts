import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault'

/** Milliseconds. The promise is "no more than a few seconds". */
const longestWaitMs = 10_000

/** S: SIGTERM drains a process, and it is started again before the next one stops. */
export const rollingRestart: Fault = {
  id: 'S',
  name: 'S rolling restart of two processes',
  wish: { on: 'cluster', pages: 2 },
  act: async (world) => {
    for (const node of world.nodes) {
      world.expect((await node.stop()) === 0, 'S: a process that is told to stop ends well')
      await node.begin()
      // A load balancer checks only every few seconds.
      await pause(3_000)
    }
    const waits = world.clients.flatMap(({ words }) =>
      words.map(({ saidAt, answeredAt }) => (answeredAt ?? performance.now()) - saidAt),
    )
    world.expect(Math.max(...waits) < longestWaitMs, 'S: nobody waits for more than a few seconds')
  },
}
