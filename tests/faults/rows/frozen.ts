import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../until'
import type { Fault } from '../fault'

const frozenMs = 60_000
const noticedMs = 45_000

/**
 * F2: its agents' conversations go to others, its clients notice and connect elsewhere. When it wakes, its late writes
 * are fenced: by the epoch (R7), by the unique ids (D2), and by the database, which has ended its transactions.
 */
export const frozen: Fault = {
  id: 'F2',
  name: 'F2 server frozen 60 s, then waking (cluster)',
  wish: { on: 'cluster', pages: 1 },
  act: async (world) => {
    const {
      nodes: [node],
      colleagues,
    } = world
    for (const [index, { id }] of colleagues.entries()) if (index % 2 === 0) world.unheard.add(id)
    node!.signal('SIGSTOP')
    try {
      const began = performance.now()
      const newcomer = world.newShopper(1)
      newcomer.say('Is anybody there?')
      await until(
        'a new conversation is routed',
        () => newcomer.holds()[0]?.has.some((event) => typeof event === 'object' && event.kind === 'assigned') ?? false,
        10_000,
      ).catch(() => world.expect(false, 'F2: others route on within seconds'))
      await pause(noticedMs - (performance.now() - began))
      // An agent's answer may be refused instead: another agent has the conversation by now (R7).
      const away = world.clients.filter(
        ({ view, words, isLive }) =>
          !isLive() || (view !== 'agent' && words.some(({ acknowledged, saidAt }) => !acknowledged && saidAt < began)),
      )
      world.expect(
        away.length === 0,
        `F2, F4: everybody is served elsewhere within ${noticedMs / 1_000} s (${away.length} are not)`,
      )
      await pause(frozenMs - noticedMs)
    } finally {
      node!.signal('SIGCONT')
    }
    await pause(2_000)
  },
}
