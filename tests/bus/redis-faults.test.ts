import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AgentId } from '../../shared/ids'
import { startRedis, type RedisProcess } from '../support/redis'
import { listen, startNode, type BusNode, type Listener } from './node'

const maria = AgentId.parse(randomUUID())

/** Nothing may be thrown, and no promise rejected unheard: the run itself fails on either. */
describe('While Redis is in trouble', () => {
  let redis: RedisProcess
  let nodes: BusNode[] = []
  let near: Listener
  let far: Listener

  beforeEach(async () => {
    redis = await startRedis()
    nodes = [await startNode(redis.url), await startNode(redis.url)]
    near = await listen(nodes[0]!, 'agent', 'agents', { agent: maria }, { session: 'laptop' })
    far = await listen(nodes[1]!, 'agent', 'agents', { agent: maria })
    await farHearsAgain()
  })
  afterEach(async () => {
    for (const { socket } of [near, far]) socket.disconnect()
    for (const node of nodes) await node.stop()
    redis.signal('SIGCONT')
    await redis.stop()
  })

  test.each([
    ['killed', () => redis.signal('SIGKILL'), () => redis.restart()],
    ['frozen', () => redis.signal('SIGSTOP'), async () => redis.signal('SIGCONT')],
  ])(
    '%s, the same process is told at once, nothing is thrown, and the others are told again when it is back (F6, H7)',
    async (_, harm, heal) => {
      harm()
      await pause(100)
      for (let round = 0; round < 5; round++) {
        near.heard.length = 0
        const begun = performance.now()
        say()
        nodes[0]!.bus.notifyRouting()
        await vi.waitUntil(() => near.heard.length === 1, { timeout: 1_000, interval: 2 })
        expect(performance.now() - begun).toBeLessThan(500)
        // Longer than a command is waited for, all in all.
        await pause(500)
      }
      const stirs = nodes[1]!.stirs()
      await heal()
      await farHearsAgain()
      await vi.waitUntil(
        () => {
          nodes[0]!.bus.notifyRouting()
          return nodes[1]!.stirs() > stirs
        },
        { timeout: 10_000, interval: 50 },
      )
      near.heard.length = 0
      say()
      await vi.waitUntil(() => near.heard.length > 0)
      expect(near.heard).toEqual([['changed', 'team']])
    },
  )

  test('a sign-out still ends the sockets of its own process at once (O3, F6)', async () => {
    redis.signal('SIGKILL')
    await pause(100)
    nodes[0]!.bus.signOut({ session: 'laptop' })
    await vi.waitUntil(() => !near.socket.connected, { timeout: 1_000 })
    expect(near.heard.at(-1)).toEqual(['signed-out'])
  })

  test('a process may begin, and end, and is joined to the others once there is a Redis (F6)', async () => {
    redis.signal('SIGKILL')
    const gone = await startNode(redis.url)
    await gone.stop()
    const late = await startNode(redis.url)
    nodes.push(late)
    far.socket.disconnect()
    far = await listen(late, 'agent', 'agents')
    await redis.restart()
    await farHearsAgain()
    expect(far.heard.length).toBeGreaterThan(0)
  })

  const say = () => nodes[0]!.bus.agents.publish(['agents', { agent: maria }], 'changed', 'team')

  async function farHearsAgain() {
    far.heard.length = 0
    await vi.waitUntil(
      () => {
        say()
        return far.heard.length > 0
      },
      { timeout: 15_000, interval: 50 },
    )
    // What was said too often is heard out.
    await pause(100)
    near.heard.length = 0
  }

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
})
