import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Fault } from '../fault'
import type { World } from '../world'
import { mustAnswer } from '../must-answer'

const forMs = 12_000

const fault = (
  what: string,
  harm: (world: World) => Promise<unknown> | void,
  heal: (world: World) => Promise<unknown> | void,
): Fault => ({
  id: 'F6',
  name: `F6 Redis ${what}`,
  wish: { on: 'cluster' },
  act: async (world) => {
    await harm(world)
    await mustAnswer(world, forMs, `F6: sends are acknowledged while Redis is ${what}`)
    // A new shopper can come in too.
    world.newShopper(0).say(`Hello while Redis is ${what}`)
    await pause(5_000)
    world.expect(world.shoppers.at(-1)!.isAnswered(), `F6: somebody new is answered while Redis is ${what}`)
    await heal(world)
  },
})

export const redisFaults: Fault[] = [
  fault(
    'killed',
    ({ redis }) => redis.signal('SIGKILL'),
    ({ redis }) => redis.restart(),
  ),
  fault(
    'frozen',
    ({ redis }) => redis.signal('SIGSTOP'),
    ({ redis }) => redis.signal('SIGCONT'),
  ),
  fault('flushed', flush, () => undefined),
]

async function flush({ redis }: World): Promise<void> {
  const client = new Redis(redis.url)
  await client.flushall()
  client.disconnect()
}
