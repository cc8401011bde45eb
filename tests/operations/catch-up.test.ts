import { describe, expect, test } from 'vitest'
import { catchUpAgent, catchUpShopper } from '../../server/operations/catch-up'
import { welcome } from '../../server/operations/welcome'
import { close } from '../../server/operations/close'
import { limits } from '../../shared/limits'
import { apply, emptyTimeline, type Timeline } from '../../shared/timeline'
import { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { lengthen } from './copies'
import { newId, useShop } from './shop'

describe.each(databases)('Whoever was away, on %s', (database) => {
  const shop = useShop(database)

  test('catches up page by page to the head, however much was said (D6, S6, A10)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await lengthen(shop, conversation, 450)
    for (const fetch of [(after: number) => catchUpShopper(shop.core, ioana, { conversation, after }), (after: number) => catchUpAgent(shop.core, shop.owner, { conversation, after })]) {
      let timeline: Timeline = emptyTimeline
      const pages = []
      for (;;) {
        const { events, head } = await fetch(timeline.seq)
        pages.push(events.length)
        for (const event of events) timeline = follow(timeline, conversation, event)
        if (timeline.seq === head.seq) break
      }
      expect(pages).toEqual([limits.page, limits.page, 450 - 2 * limits.page])
      expect(timeline.events.map((event) => event.seq)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1))
    }
  })

  test('is told nothing twice: after the head there is nothing (D6)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const { head } = await catchUpShopper(shop.core, ioana, { conversation, after: 0 })
    expect(await catchUpShopper(shop.core, ioana, { conversation, after: head.seq })).toEqual({ events: [], head })
  })

  test('is led to the open conversation, or else to the last, on every connect (S6)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    expect((await welcome(shop.core, ioana)).conversation).toBeNull()
    const first = await shop.say(ioana, 'Hello')
    expect((await welcome(shop.core, ioana)).conversation).toEqual({ id: first.conversation, state: 'queued', head: { seq: 3, seen: { shopper: 0, agent: 0 } } })
    await close(shop.core, maria, await shop.order(first.conversation))
    shop.clock.pass({ hours: 1 })
    expect((await welcome(shop.core, ioana)).conversation).toMatchObject({ id: first.conversation, state: 'closed' })
    const second = await shop.say(ioana, 'Me again')
    expect((await welcome(shop.core, ioana)).conversation).toMatchObject({ id: second.conversation, state: 'left' })
    expect((await welcome(shop.core, shop.shopper())).conversation).toBeNull()
  })

  test('is refused what does not exist', async () => {
    const conversation = ConversationId.parse(newId())
    await expect(catchUpAgent(shop.core, shop.owner, { conversation, after: 0 })).rejects.toThrow('not-found')
    await expect(catchUpShopper(shop.core, shop.shopper(), { conversation, after: 0 })).rejects.toThrow('not-found')
  })
})

function follow(timeline: Timeline, conversation: ConversationId, event: Timeline['events'][number]): Timeline {
  const next = apply(timeline, conversation, event)
  if (next === 'gap') throw new Error(`a gap before ${event.seq}`)
  return next
}
