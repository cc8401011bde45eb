import { describe, expect, test } from 'vitest'
import { catchUpAgent, catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { note } from '../../server/features/messages/reply'
import { agentTyping, shopperTyping } from '../../server/features/messages/typing'
import { recordPageView } from '../../server/features/shoppers/record-page-view'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

const secret = 'She always sends things back'
const page = { url: 'https://shop.example/checkout?total=12345', title: 'Secret sale' }

describe.each(databases)('What a shopper may hear, on %s', (database) => {
  const shop = useShop(database)

  async function talk() {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello', { page })
    await shop.sweep()
    await note(shop.context, maria, { conversation, clientMessageId: newId(), text: secret })
    await recordPageView(shop.context, ioana, {
      conversation,
      page: { ...page, title: 'Secret basket', url: `${page.url}&basket` },
    })
    await shop.reply(maria, conversation, 'Good morning!')
    return { maria, ioana, conversation }
  }

  test('never includes a note, a page or a reason of routing, live or fetched, but keeps their places (D7, S14)', async () => {
    const { ioana, conversation } = await talk()
    const { events, head } = await catchUpShopper(shop.context, ioana, { conversation, after: 0 })
    const live = shop.bus.told
      .filter(({ to, name }) => to === 'shoppers' && name === 'event')
      .map(({ args }) => args[1])
    expect(live).toEqual(events)
    expect(events.map((event) => event.kind)).toEqual([
      'started',
      'message',
      'queued',
      'assigned',
      'withheld',
      'withheld',
      'message',
    ])
    expect(events[4]).toEqual({ seq: 5, kind: 'withheld' })
    expect(head.seq).toBe(7)
    for (const word of [secret, 'Secret', '12345', 'least-loaded'])
      expect(JSON.stringify([events, shop.bus.told.filter(({ to }) => to === 'shoppers')])).not.toContain(word)
  })

  test('is all there for an agent: the note, the pages and why this agent was chosen (A6, A8, R14)', async () => {
    const { maria, conversation } = await talk()
    const { events } = await catchUpAgent(shop.context, maria, { conversation, after: 0 })
    expect(events.map((event) => event.kind)).toEqual([
      'started',
      'message',
      'queued',
      'assigned',
      'note',
      'visited',
      'message',
    ])
    expect(events[3]).toMatchObject({
      why: { rule: 'least-loaded', considered: 1, candidates: [{ id: maria.id, load: 0, capacity: 3 }] },
    })
    expect(await shop.conversation(conversation)).toMatchObject({ page: { title: 'Secret basket' } })
  })

  test('is told to that shopper alone (S14)', async () => {
    const { ioana } = await talk()
    const audiences = shop.bus.told.filter(({ to }) => to === 'shoppers').flatMap((told) => told.audiences)
    expect(audiences.length).toBeGreaterThan(5)
    expect(new Set(audiences.map((audience) => JSON.stringify(audience)))).toEqual(
      new Set([JSON.stringify({ shopper: ioana.id })]),
    )
  })

  test('ends at their own conversations: another one does not exist for them (S14)', async () => {
    const { conversation, ioana } = await talk()
    for (const stranger of [shop.shopper(), { ...ioana, site: (await shop.addSite({ name: 'Outlet' })).id }]) {
      await expect(catchUpShopper(shop.context, stranger, { conversation, after: 0 })).rejects.toThrow('not-found')
      await expect(recordPageView(shop.context, stranger, { conversation, page })).rejects.toThrow('not-found')
      await expect(shopperTyping(shop.context, stranger, { conversation, on: true })).rejects.toThrow('not-found')
    }
  })

  test('typing is heard from the agent in charge, not from one who only looks on; and nothing of it is stored (D7)', async () => {
    const { maria, ioana, conversation } = await talk()
    const radu = await shop.hire('Radu')
    const before = await shop.log(conversation)
    shop.bus.told.length = 0
    for (const agent of [maria, radu]) await agentTyping(shop.context, agent, { conversation, on: true })
    await shopperTyping(shop.context, ioana, { conversation, on: true })
    expect(shop.bus.told.filter(({ to }) => to === 'shoppers')).toMatchObject([
      { name: 'typing', args: [conversation, true] },
    ])
    expect(shop.bus.told.filter(({ to }) => to === 'agents').map(({ args }) => args[1])).toMatchObject([
      { name: 'Maria' },
      { name: 'Radu' },
      'shopper',
    ])
    expect(await shop.log(conversation)).toEqual(before)
  })
})
