import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { deactivate } from '../../server/features/agents/agents'
import { presence } from '../../server/features/agents/presence/presence-times'
import { endPresence, heartbeat, shortenPresence } from '../../server/features/agents/presence/set-accepting'
import { reply } from '../../server/features/messages/reply'
import { take } from '../../server/features/routing/take'
import { sweep } from '../../server/jobs/sweep'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A conversation whose agent is gone, on %s', (database) => {
  const shop = useShop(database)

  test('goes to another after the lease and the grace, within 45 seconds, and keeps its place in time (A4, R4)', async () => {
    const { maria, radu, conversation } = await withMaria()
    const { queuedAt, epoch } = await shop.conversation(conversation)
    await later(presence.lease + presence.grace - 1, radu)
    expect(await settle(conversation)).toBe('Maria')
    await later(1, radu)
    expect(await settle(conversation)).toBe('Radu')
    expect(presence.lease + presence.grace + presence.sweep).toBeLessThanOrEqual(45_000)
    expect(await shop.last(conversation, 'queued')).toMatchObject({ reason: 'agent-lost', queuedAt, epoch: epoch + 1 })
    expect(await shop.conversation(conversation)).toMatchObject({ queuedAt, epoch: epoch + 2 })
    expect((await shop.agent(maria)).open_count).toBe(0)
  })

  test('waits before those who came later (R4, R6)', async () => {
    const { radu, conversation } = await withMaria()
    await later(presence.lease + presence.grace - 1_000, radu)
    await fill(radu)
    const younger = await shop.begins()
    await later(1_000, radu)
    await shop.sweep()
    expect([(await shop.conversation(conversation)).state, (await shop.conversation(younger)).state]).toEqual([
      'queued',
      'queued',
    ])
    await shop.hire('Oksana', { capacity: 1 })
    expect(await settle(conversation)).toBe('Oksana')
    expect((await shop.conversation(younger)).state).toBe('queued')
  })

  test('is no longer theirs to answer: a console that wakes up late is refused (R7, F2)', async () => {
    const { maria, radu, conversation } = await withMaria()
    const { epoch } = await shop.conversation(conversation)
    await later(presence.lease + presence.grace, radu)
    await shop.sweep()
    await heartbeat(shop.context, maria)
    await expect(
      reply(shop.context, maria, { conversation, epoch, clientMessageId: newId(), text: 'Sorry, I was away' }),
    ).rejects.toThrow('stale')
  })

  test('stays with them when they only reload the page', async () => {
    const { maria, radu, conversation } = await withMaria()
    await shortenPresence(shop.context, maria.id)
    await later(presence.leaseAfterDisconnect - 1, radu)
    await heartbeat(shop.context, maria)
    await later(presence.grace + 5_000, radu, maria)
    expect(await settle(conversation)).toBe('Maria')
  })

  test('is handed on sooner when they have closed the page', async () => {
    const { maria, radu, conversation } = await withMaria()
    await shortenPresence(shop.context, maria.id)
    await later(presence.leaseAfterDisconnect + presence.grace, radu)
    expect(await settle(conversation)).toBe('Radu')
  })

  test('is handed on at once when they have signed out', async () => {
    const { maria, conversation } = await withMaria()
    await endPresence(shop.context, maria.id)
    expect(await settle(conversation)).toBe('Radu')
  })

  test('is handed on at once when they are deactivated, and says so (O3)', async () => {
    const { maria, conversation } = await withMaria()
    await deactivate(shop.context, shop.owner, { agent: maria.id })
    expect(await settle(conversation)).toBe('Radu')
    expect(await shop.last(conversation, 'queued')).toMatchObject({ reason: 'deactivated' })
  })

  test('becomes a left message when there is nobody else (R13)', async () => {
    const { maria, radu, conversation } = await withMaria()
    await endPresence(shop.context, radu.id)
    await endPresence(shop.context, maria.id)
    await shop.sweep()
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', assignee: null })
    expect(await shop.last(conversation, 'left')).toMatchObject({ reason: 'last-agent-left' })
  })

  test('is taken back once, whoever sweeps at the same time (R11)', async () => {
    const { maria, conversation } = await withMaria()
    const processes = [shop.context, await shop.anotherProcess()]
    const { epoch } = await shop.conversation(conversation)
    await endPresence(shop.context, maria.id)
    await Promise.all([...processes, ...processes].map((context) => sweep(context)))
    expect(await shop.conversation(conversation)).toMatchObject({ epoch: epoch + 2, assignee: { name: 'Radu' } })
  })

  async function withMaria() {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    await shop.sweep()
    const radu = await shop.hire('Radu')
    return { maria, radu, conversation }
  }

  async function fill(agent: AgentPrincipal) {
    for (const _ of [1, 2, 3]) await take(shop.context, agent, await shop.order(await shop.begins()))
  }

  async function later(ms: number, ...present: AgentPrincipal[]) {
    shop.clock.pass({ seconds: ms / 1000 })
    for (const agent of present) await heartbeat(shop.context, agent)
  }

  async function settle(conversation: ConversationId) {
    await shop.sweep()
    return (await shop.conversation(conversation)).assignee?.name ?? null
  }
})
