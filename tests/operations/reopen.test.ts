import { describe, expect, test } from 'vitest'
import { close } from '../../server/features/conversations/close'
import { reopen } from '../../server/features/routing/reopen'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A closed conversation, on %s', (database) => {
  const shop = useShop(database)

  async function closedOne() {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await close(shop.context, maria, await shop.order(conversation))
    return { maria, ioana, conversation }
  }

  test('is opened again for the agent who does so, once (A7, R10, R14)', async () => {
    const { maria, conversation } = await closedOne()
    const order = await shop.order(conversation)
    shop.clock.pass({ minutes: 5 })
    await Promise.all([reopen(shop.context, maria, order), reopen(shop.context, maria, order)])
    expect(await shop.conversation(conversation)).toMatchObject({
      state: 'assigned',
      assignee: { name: 'Maria' },
      epoch: order.epoch + 2,
      queuedAt: shop.clock.now,
    })
    expect((await shop.log(conversation)).slice(-2).map((event) => event.kind)).toEqual(['reopened', 'assigned'])
    expect((await shop.last(conversation, 'assigned'))!.why).toMatchObject({ rule: 'reopened', waited: 0 })
  })

  test('takes what the shopper writes next', async () => {
    const { maria, ioana, conversation } = await closedOne()
    await reopen(shop.context, maria, await shop.order(conversation))
    expect(await shop.say(ioana, 'Thank you')).toMatchObject({ conversation, state: 'assigned' })
  })

  test('stays closed when the shopper has a newer one open (D8)', async () => {
    const { maria, ioana, conversation } = await closedOne()
    await shop.say(ioana, 'Me again')
    await expect(reopen(shop.context, maria, await shop.order(conversation))).rejects.toThrow('conflict')
    expect((await shop.conversation(conversation)).state).toBe('closed')
  })

  test('stays closed when the agent has no free seat (R2)', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    const conversation = await shop.begins()
    await close(shop.context, maria, await shop.order(conversation))
    await shop.begins()
    await shop.sweep()
    await expect(reopen(shop.context, maria, await shop.order(conversation))).rejects.toThrow('at-capacity')
    expect((await shop.conversation(conversation)).state).toBe('closed')
  })

  test('opened again in the moment that the shopper writes: one of both comes first, and nothing is lost (D8)', async () => {
    const { maria } = await closedOne()
    for (const number of [1, 2, 3, 4, 5]) {
      const petru = shop.shopper()
      const { conversation } = await shop.say(petru, 'Hello')
      await close(shop.context, maria, await shop.order(conversation))
      const order = await shop.order(conversation)
      const [said, again] = await Promise.allSettled([
        shop.say(petru, `Wait ${number}`),
        reopen(shop.context, maria, order),
      ])
      if (said.status === 'rejected') throw said.reason
      if (again.status === 'rejected') expect(String(again.reason)).toBe('Refused: conflict')
      expect(said.value.conversation === conversation).toBe(again.status === 'fulfilled')
      expect((await shop.log(said.value.conversation))[said.value.seq - 1]).toMatchObject({ text: `Wait ${number}` })
      if (again.status === 'fulfilled')
        await close(shop.context, maria, { ...(await shop.order(conversation)), commandId: newId() })
    }
  })
})
