import { describe, expect, test } from 'vitest'
import { editAgent, team } from '../../server/features/agents/agents'
import { presence } from '../../server/features/agents/presence/presence-times'
import {
  setAccepting,
  endPresence,
  heartbeat,
  shortenPresence,
} from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('An agent who is free, on %s', (database) => {
  const shop = useShop(database)

  test('is given what waits by the sweep alone, though nothing has happened (A2, R5)', async () => {
    await shop.hire('Radu', { capacity: 1 })
    await shop.begins()
    await shop.sweep()
    const waiting = await shop.begins()
    const maria = await shop.hire('Maria', {}, { accepting: false })
    // As though the word of it had been lost: no operation, so nobody was stirred.
    await shop.context.store.transaction(({ db, now }) =>
      db
        .updateTable('agents')
        .set({ accepting: 1, lease_until: now + 1_000 })
        .where('id', '=', maria.id)
        .execute(),
    )
    shop.bus.stirs = 0
    await shop.sweep()
    expect((await shop.conversation(waiting)).assignee).toMatchObject({ name: 'Maria' })
  })

  test('is given what waits when a conversation of theirs ends; and routing is stirred at once', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    const first = await shop.begins()
    shop.clock.pass({ seconds: 1 })
    const second = await shop.begins()
    await shop.sweep()
    expect((await shop.conversation(second)).state).toBe('queued')
    shop.bus.stirs = 0
    await close(shop.context, maria, await shop.order(first))
    expect(shop.bus.stirs).toBe(1)
    await shop.sweep()
    expect((await shop.conversation(second)).assignee).toMatchObject({ name: 'Maria' })
  })

  test('is not given anything before they say that they accept (A1)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    await heartbeat(shop.context, maria)
    const conversation = await shop.begins()
    await shop.sweep()
    expect((await shop.conversation(conversation)).state).toBe('left')
  })

  test('is not given anything once their lease has run out, to the millisecond (R3, R12)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    shop.clock.pass({ seconds: (presence.lease - 1) / 1000 })
    await heartbeat(shop.context, radu)
    await shop.sweep()
    expect((await team(shop.context)).agents.filter((agent) => agent.online)).toHaveLength(2)
    shop.clock.pass({ seconds: 0.001 })
    for (const _ of [1, 2, 3]) await shop.begins()
    await shop.sweep()
    expect([(await shop.agent(maria)).open_count, (await shop.agent(radu)).open_count]).toEqual([0, 3])
    expect((await team(shop.context)).agents.filter((agent) => agent.online).map((agent) => agent.name)).toEqual([
      'Radu',
    ])
  })

  test('stays away through a reconnect, a second device and a lost lease (A1, R8)', async () => {
    const maria = await shop.hire('Maria')
    await setAccepting(shop.context, maria, { accepting: false })
    expect(await heartbeat(shop.context, { ...maria, session: 'the telephone' })).toMatchObject({ accepting: false })
    await shortenPresence(shop.context, maria.id)
    shop.clock.pass({ minutes: 10 })
    expect(await heartbeat(shop.context, maria)).toMatchObject({ accepting: false })
    expect((await shop.conversation(await shop.begins())).state).toBe('left')
  })

  test('stays accepting through a lost connection, and is given conversations again when they are back (R8)', async () => {
    const maria = await shop.hire('Maria')
    await endPresence(shop.context, maria.id)
    shop.clock.pass({ minutes: 10 })
    shop.bus.stirs = 0
    expect(await heartbeat(shop.context, maria)).toEqual({
      accepting: true,
      leaseUntil: shop.clock.now + presence.lease,
      onShift: null,
      now: shop.clock.now,
    })
    expect(shop.bus.stirs).toBe(1)
    expect((await shop.conversation(await shop.begins())).state).toBe('queued')
  })

  test('keeps the longer lease when a heartbeat that froze half-way is written last (F2)', async () => {
    const maria = await shop.hire('Maria')
    const whole = (await shop.agent(maria)).lease_until
    // The frozen one knows the time at which it began.
    shop.clock.pass({ seconds: -60 })
    await heartbeat(shop.context, maria)
    expect((await shop.agent(maria)).lease_until).toBe(whole)
  })

  test('keeps their lease when another device of theirs goes: the next heartbeat makes it whole', async () => {
    const maria = await shop.hire('Maria')
    await shortenPresence(shop.context, maria.id)
    expect((await shop.agent(maria)).lease_until).toBe(shop.clock.now + presence.leaseAfterDisconnect)
    await heartbeat(shop.context, maria)
    expect((await shop.agent(maria)).lease_until).toBe(shop.clock.now + presence.lease)
    shop.clock.pass({ seconds: 20 })
    await shortenPresence(shop.context, maria.id)
    // Never longer than it was.
    expect((await shop.agent(maria)).lease_until).toBe(shop.clock.now + 5_000)
  })

  test('cannot be given fewer seats than they have filled (O4, R2)', async () => {
    const maria = await shop.hire('Maria', { capacity: 3 })
    for (const _ of [1, 2]) await shop.begins()
    await shop.sweep()
    const settings = { agent: maria.id, name: 'Maria', role: 'agent' as const, languages: [], departments: [] }
    await expect(editAgent(shop.context, shop.owner, { ...settings, capacity: 1 })).rejects.toThrow('at-capacity')
    expect((await editAgent(shop.context, shop.owner, { ...settings, capacity: 2 })).agent).toMatchObject({
      capacity: 2,
      open: 2,
    })
    const third = await shop.begins()
    await shop.sweep()
    expect((await shop.conversation(third)).state).toBe('queued')
  })
})
