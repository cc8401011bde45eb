import { describe, expect, test } from 'vitest'
import { catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { markSeenByAgent, markSeenByShopper } from '../../server/features/messages/mark-seen'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('A receipt, on %s', (database) => {
  const shop = useShop(database)

  async function threeMessages() {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    await shop.say(ioana, 'Hello')
    await shop.say(ioana, 'Is somebody there?')
    const { conversation, seq } = await shop.say(ioana, 'I shall wait')
    return { maria, ioana, conversation, head: seq }
  }

  test('only grows, however late it comes (D7)', async () => {
    const { maria, ioana, conversation } = await threeMessages()
    expect(await markSeenByAgent(shop.context, maria, { conversation, seq: 3 })).toEqual({
      seen: { shopper: 0, agent: 3 },
    })
    expect(await markSeenByAgent(shop.context, maria, { conversation, seq: 1 })).toEqual({
      seen: { shopper: 0, agent: 3 },
    })
    expect(await markSeenByShopper(shop.context, ioana, { conversation, seq: 2 })).toEqual({
      seen: { shopper: 2, agent: 3 },
    })
    expect((await catchUpShopper(shop.context, ioana, { conversation, after: 0 })).head.seen).toEqual({
      shopper: 2,
      agent: 3,
    })
  })

  test('that comes many times at once ends at the greatest (D7)', async () => {
    const { maria, ioana, conversation, head } = await threeMessages()
    const places = Array.from({ length: head }, (_, index) => index + 1).toReversed()
    await Promise.all(
      places.flatMap((seq) => [
        markSeenByAgent(shop.context, maria, { conversation, seq }),
        markSeenByShopper(shop.context, ioana, { conversation, seq }),
      ]),
    )
    expect(await shop.row(conversation)).toMatchObject({ agent_seen: head, shopper_seen: head })
  })

  test('is never beyond what there is, so a later message is not seen before it is written (S4)', async () => {
    const { maria, ioana, conversation, head } = await threeMessages()
    expect(await markSeenByAgent(shop.context, maria, { conversation, seq: 9_999 })).toEqual({
      seen: { shopper: 0, agent: head },
    })
    expect((await shop.say(ioana, 'Hello?')).seq).toBe(head + 1)
    expect((await shop.row(conversation)).agent_seen).toBe(head)
  })

  test('that changes nothing is told to nobody, whoever sends it and how often', async () => {
    const { maria, ioana, conversation, head } = await threeMessages()
    await markSeenByShopper(shop.context, ioana, { conversation, seq: 2 })
    await markSeenByAgent(shop.context, maria, { conversation, seq: head })
    shop.bus.told.length = 0
    const again = [1, 2, 2, 0].flatMap((seq) => [
      markSeenByShopper(shop.context, ioana, { conversation, seq }),
      markSeenByAgent(shop.context, maria, { conversation, seq: head + seq }),
    ])
    expect(await Promise.all(again)).toEqual(again.map(() => ({ seen: { shopper: 2, agent: head } })))
    expect(shop.bus.told).toEqual([])
  })

  test('is told to the shopper and to whoever looks at the thread, and has no place in the log (D7)', async () => {
    const { maria, ioana, conversation, head } = await threeMessages()
    shop.bus.told.length = 0
    await markSeenByAgent(shop.context, maria, { conversation, seq: 2 })
    expect(shop.bus.told).toEqual([
      {
        to: 'shoppers',
        audiences: [{ shopper: ioana.id }],
        name: 'seen',
        args: [conversation, { shopper: 0, agent: 2 }],
      },
      {
        to: 'agents',
        audiences: [{ watching: conversation }],
        name: 'seen',
        args: [conversation, { shopper: 0, agent: 2 }],
      },
    ])
    expect(await shop.log(conversation)).toHaveLength(head)
  })

  test('by another shopper is refused', async () => {
    const { conversation } = await threeMessages()
    await expect(markSeenByShopper(shop.context, shop.shopper(), { conversation, seq: 3 })).rejects.toThrow('not-found')
    expect((await shop.row(conversation)).shopper_seen).toBe(0)
  })
})
