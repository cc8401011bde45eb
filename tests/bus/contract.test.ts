import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { AgentId, ConversationId, ShopperId, SiteId } from '../../shared/ids'
import { startRedis, type RedisProcess } from '../support/redis'
import { heardBy, listen, startNode, type BusNode, type Listener } from './node'

const conversation = ConversationId.parse(randomUUID())
const [ioana, petru] = [ShopperId.parse(randomUUID()), ShopperId.parse(randomUUID())]
const [maria, radu] = [AgentId.parse(randomUUID()), AgentId.parse(randomUUID())]
const site = SiteId.parse(randomUUID())

/** In memory there is one process, which is both here and there. */
describe.each(['in memory', 'on Redis, between two processes'] as const)('What is published %s', (where) => {
  let redis: RedisProcess | null = null
  let here: BusNode
  let there: BusNode
  let listeners: Listener[] = []

  beforeAll(async () => {
    redis = where === 'in memory' ? null : await startRedis()
    here = await startNode(redis?.url ?? null)
    there = redis ? await startNode(redis.url) : here
    if (redis) await bothHear()
  })
  afterEach(() => {
    for (const { socket } of listeners) socket.disconnect()
    listeners = []
  })
  afterAll(async () => {
    await here.stop()
    if (there !== here) await there.stop()
    await redis?.stop()
  })

  test('reaches each socket of the audience once, on every process, and nobody else (D4, S14)', async () => {
    const tabs = [
      await join(here, 'shopper', { shopper: ioana }),
      await join(there, 'shopper', { shopper: ioana }),
      await join(there, 'shopper', { shopper: ioana }),
    ]
    const others = [
      await join(here, 'shopper', { shopper: petru }),
      await join(there, 'shopper', { shopper: petru }),
      await join(there, 'shopper'),
    ]
    here.bus.shoppers.publish([{ shopper: ioana }], 'typing', conversation, true)
    const typing = ['typing', conversation, true]
    expect(await heardBy(here, ...tabs, ...others)).toEqual([[typing], [typing], [typing], [], [], []])
  })

  test('reaches somebody who is in several of the audiences once (D4)', async () => {
    const assignee = await join(there, 'agent', 'agents', { agent: maria }, { watching: conversation })
    const colleague = await join(here, 'agent', 'agents', { agent: radu }, { watching: conversation })
    const idle = await join(there, 'agent', 'agents')
    here.bus.agents.publish(
      [{ watching: conversation }, { agent: maria }, { agent: radu }],
      'typing',
      conversation,
      'shopper',
      true,
    )
    expect((await heardBy(here, assignee, colleague, idle)).map((heard) => heard.length)).toEqual([1, 1, 0])
    here.bus.agents.publish(['agents'], 'changed', 'team')
    expect((await heardBy(here, assignee, colleague, idle)).map((heard) => heard.length)).toEqual([1, 1, 1])
  })

  test('for agents never reaches a shopper, whatever the rooms are called, nor the other way round (S14)', async () => {
    const shopper = await join(there, 'shopper', 'agents', { watching: conversation }, { site })
    const agent = await join(there, 'agent', 'agents', { watching: conversation }, { site })
    here.bus.agents.publish(['agents', { watching: conversation }], 'changed', 'team')
    here.bus.shoppers.publish([{ site }], 'availability', {
      status: 'away',
      faces: [],
      expectedWait: null,
      promiseAt: null,
    })
    const [toShopper, toAgent] = await heardBy(here, shopper, agent)
    expect(toShopper!.map(([name]) => name)).toEqual(['availability'])
    expect(toAgent!.map(([name]) => name)).toEqual(['changed'])
  })

  test('for nobody reaches nobody (S14)', async () => {
    const everywhere = [
      await join(here, 'agent', 'agents'),
      await join(there, 'agent', 'agents'),
      await join(there, 'shopper', { shopper: ioana }),
    ]
    here.bus.agents.publish([], 'changed', 'team')
    here.bus.shoppers.publish([], 'typing', conversation, true)
    expect(await heardBy(here, ...everywhere)).toEqual([[], [], []])
  })

  test('no longer reaches who has turned away from a thread', async () => {
    const agent = await join(there, 'agent', { watching: conversation })
    there.bus.leave(there.agents.sockets.sockets.get(agent.socket.id!)!, { watching: conversation })
    here.bus.agents.publish([{ watching: conversation }], 'changed', 'team')
    expect(await heardBy(here, agent)).toEqual([[]])
  })

  test('arrives in the order in which it was said, on every process', async () => {
    const [near, far] = [await join(here, 'agent', { agent: maria }), await join(there, 'agent', { agent: maria })]
    const places = Array.from({ length: 200 }, (_, index) => index)
    for (const place of places)
      here.bus.agents.publish(
        place % 2 ? [{ agent: maria }] : [{ agent: maria }, { watching: conversation }],
        'seen',
        conversation,
        { shopper: place, agent: 0 },
      )
    for (const heard of await heardBy(here, near, far))
      expect(heard.map(([, , seen]) => (seen as { shopper: number }).shopper)).toEqual(places)
  })

  test('as a sign-out is heard, and ends the sockets of that session on every process, and no others (O3)', async () => {
    const ended = [await join(here, 'agent', { session: 'laptop' }), await join(there, 'agent', { session: 'laptop' })]
    const others = [await join(here, 'agent', { session: 'phone' }), await join(there, 'agent', { session: 'phone' })]
    here.bus.signOut({ session: 'laptop' })
    await vi.waitUntil(() => ended.every(({ socket }) => !socket.connected))
    expect(ended.map(({ heard }) => heard)).toEqual([[['signed-out']], [['signed-out']]])
    expect(await heardBy(here, ...others)).toEqual([[], []])
    expect(others.every(({ socket }) => socket.connected)).toBe(true)
  })

  test('as a stir makes every process look, each once (R5)', async () => {
    const nodes = [...new Set([here, there])]
    const before = nodes.map((node) => node.stirs())
    here.bus.notifyRouting()
    await vi.waitUntil(() => nodes.every((node, index) => node.stirs() > before[index]!))
    await heardBy(here, await join(there, 'agent'))
    expect(nodes.map((node, index) => node.stirs() - before[index]!)).toEqual(nodes.map(() => 1))
  })

  async function join(...[node, as, ...audiences]: Parameters<typeof listen>): Promise<Listener> {
    const listener = await listen(node, as, ...audiences)
    listeners.push(listener)
    return listener
  }

  /** Both have subscribed. */
  async function bothHear() {
    const [near, far] = [await join(here, 'agent', 'agents'), await join(there, 'agent', 'agents')]
    const [shopperNear, shopperFar] = [await join(here, 'shopper', { site }), await join(there, 'shopper', { site })]
    await vi.waitUntil(async () => {
      for (const { bus } of [here, there]) {
        bus.agents.publish(['agents'], 'changed', 'team')
        bus.shoppers.publish([{ site }], 'typing', conversation, true)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
      return [near, far, shopperNear, shopperFar].every(({ heard }) => heard.length > 1)
    })
  }
})
