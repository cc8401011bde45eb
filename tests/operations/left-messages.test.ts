import { describe, expect, test } from 'vitest'
import { setAccepting, endPresence } from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { inbox } from '../../server/features/conversations/queries/inbox'
import { take } from '../../server/features/routing/take'
import { transfer } from '../../server/features/routing/transfer'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('A message left, on %s', (database) => {
  const shop = useShop(database)
  const tomorrow = () => shop.clock.now + 24 * 3_600_000

  test('is what a shopper writes while nobody is there, with a promise (S11, R9)', async () => {
    await shop.hire('Maria', {}, { accepting: false })
    const said = await shop.say(shop.shopper(), 'Hello')
    expect(said.state).toBe('left')
    expect(await shop.conversation(said.conversation)).toMatchObject({
      state: 'left',
      assignee: null,
      promiseAt: tomorrow(),
    })
    expect(await shop.last(said.conversation, 'left')).toMatchObject({
      reason: 'nobody-on-shift',
      promiseAt: tomorrow(),
    })
  })

  test('is also what was waiting when the last agent leaves (R13, S12)', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    const elsewhere = await shop.begins()
    await take(shop.context, maria, await shop.order(elsewhere))
    await setAccepting(shop.context, maria, { accepting: false })
    await shop.sweep()
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', promiseAt: tomorrow() })
    expect(await shop.last(conversation, 'left')).toMatchObject({ reason: 'last-agent-left' })
    // Away takes nothing from Maria that she has.
    expect((await shop.conversation(elsewhere)).state).toBe('assigned')
  })

  test('is what is sent after it into a queue that nobody looks after any more, before any sweep (R13, S12)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await endPresence(shop.context, maria.id)
    expect(await shop.say(ioana, 'Is anybody there?')).toMatchObject({ conversation, state: 'left' })
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'message',
      'queued',
      'message',
      'left',
    ])
  })

  test('comes of every send in the moment that the last agent leaves: none is lost (R13, S12)', async () => {
    const maria = await shop.hire('Maria')
    const shoppers = Array.from({ length: 10 }, () => shop.shopper())
    const [, ...said] = await Promise.all([
      setAccepting(shop.context, maria, { accepting: false }),
      ...shoppers.map((who) => shop.say(who, 'Hello')),
    ])
    await shop.sweep()
    for (const { conversation, seq } of said) {
      expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', promiseAt: tomorrow() })
      expect((await shop.log(conversation))[seq - 1]).toMatchObject({ kind: 'message', text: 'Hello' })
    }
  })

  test('keeps its promise though the shopper adds to it (S11)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const { promiseAt } = await shop.conversation(conversation)
    shop.clock.pass({ hours: 3 })
    await shop.say(ioana, 'It is about the mug')
    expect((await shop.conversation(conversation)).promiseAt).toBe(promiseAt)
  })

  test('is answered in the same thread; the promise is then kept, and what is written next has a new one (S13, A9)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    shop.clock.pass({ hours: 2 })
    await shop.reply(maria, conversation, 'It is in stock')
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', promiseAt: null })
    shop.clock.pass({ hours: 1 })
    expect(await shop.say(ioana, 'And the bowl?')).toMatchObject({ conversation, state: 'left' })
    expect((await shop.conversation(conversation)).promiseAt).toBe(tomorrow())
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'message',
      'left',
      'message',
      'message',
      'promised',
    ])
  })

  test('may be answered by anybody of the team, away or not', async () => {
    const [maria, radu] = [
      await shop.hire('Maria', {}, { accepting: false }),
      await shop.hire('Radu', {}, { accepting: false }),
    ]
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    await shop.reply(maria, conversation, 'Yes')
    await shop.reply(radu, conversation, 'And no')
    expect((await shop.conversation(conversation)).state).toBe('left')
  })

  test('goes to the queue, as of now, when the shopper writes and somebody is there (R4)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const promised = (await shop.conversation(conversation)).promiseAt
    shop.clock.pass({ hours: 12 })
    const maria = await shop.hire('Maria')
    await shop.sweep()
    // Nobody is called to a chat with somebody who may be long gone.
    expect((await shop.conversation(conversation)).state).toBe('left')
    expect(await shop.say(ioana, 'I am back')).toMatchObject({ conversation, state: 'queued' })
    expect(await shop.last(conversation, 'queued')).toMatchObject({ reason: 'returned', queuedAt: shop.clock.now })
    await shop.sweep()
    expect(await shop.conversation(conversation)).toMatchObject({
      state: 'assigned',
      assignee: { id: maria.id },
      promiseAt: promised,
    })
    await shop.reply(maria, conversation, 'Welcome back')
    expect((await shop.conversation(conversation)).promiseAt).toBeNull()
  })

  test('is taken on by an agent, and the promise stands; a close ends it (R9)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const [one, other] = [await shop.begins(), await shop.begins()]
    const { promiseAt } = await shop.conversation(one)
    await take(shop.context, maria, await shop.order(one))
    await close(shop.context, maria, await shop.order(other))
    expect(await shop.conversation(one)).toMatchObject({ state: 'assigned', promiseAt })
    expect(await shop.conversation(other)).toMatchObject({ state: 'closed', promiseAt: null })
  })

  test('is promised once: who puts it off by handing it round does not move the date (A9)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const conversation = await shop.begins()
    const { promiseAt } = await shop.conversation(conversation)
    shop.clock.pass({ hours: 30 })
    await transfer(shop.context, maria, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    await shop.sweep()
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', promiseAt })
  })

  test('stands in its own list by its promise, and a broken promise is counted (A9)', async () => {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const early = await shop.begins()
    shop.clock.pass({ hours: 5 })
    const late = await shop.begins()
    const left = async () => {
      const { rows, counts } = await inbox(shop.context, maria, { list: 'left', cursor: null })
      return { rows: rows.map((row) => row.id), left: counts.left, breached: counts.breached }
    }
    expect(await left()).toEqual({ rows: [early, late], left: 2, breached: 0 })
    shop.clock.pass({ hours: 19, seconds: 1 })
    expect(await left()).toEqual({ rows: [early, late], left: 2, breached: 1 })
    await shop.reply(maria, early, 'Sorry for the wait')
    expect(await left()).toEqual({ rows: [late, early], left: 2, breached: 0 })
  })
})
