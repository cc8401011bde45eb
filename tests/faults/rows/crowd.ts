import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault'
import { until } from '../until'
import type { World } from '../world'

const size = 5_000
/** They come in groups, so that the start is not a crowd of its own. */
const group = 100
const withinMs = 120_000

/** Five thousand more shoppers, all on the first process. Each has left a message and keeps the panel open. */
async function gather(world: World): Promise<void> {
  for (const colleague of world.colleagues) await colleague.accept(false)
  for (let from = 0; from < size; from += group) {
    const fresh = Array.from({ length: group }, () => world.newShopper(0, world.crowd))
    for (const shopper of fresh) shopper.say(`${shopper.name} leaves a message`)
    await until('they have left their messages', () => fresh.every(({ isAnswered }) => isAnswered()))
  }
  for (const colleague of world.colleagues) await colleague.accept(true)
  await pause(2_000)
}

export const crowdKilled: Fault = {
  id: 'F11',
  name: 'F11 5,000 reconnect at once: their server is killed',
  wish: { on: 'cluster' },
  withinMs,
  act: async (world) => {
    await gather(world)
    await world.nodes[0]!.kill()
  },
}

export const crowdDrained: Fault = {
  id: 'F11',
  name: 'F11 5,000 reconnect: their server drains on SIGTERM',
  wish: { on: 'cluster' },
  withinMs,
  act: async (world) => {
    await gather(world)
    world.expect((await world.nodes[0]!.stop()) === 0, 'S: a process that is told to stop ends well')
  },
}
