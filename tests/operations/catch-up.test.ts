import { describe, expect, test } from 'vitest'
import type { AgentPrincipal } from '../../server/access'
import { close } from '../../server/features/conversations/close'
import { catchUpAgent, catchUpShopper, earlierAgent } from '../../server/features/conversations/queries/catch-up'
import { take } from '../../server/features/routing/take'
import { transfer } from '../../server/features/routing/transfer'
import { welcome } from '../../server/features/shoppers/welcome'
import { ConversationId } from '../../shared/ids'
import { limits } from '../../shared/limits'
import { apply, emptyTimeline, type Timeline } from '../../shared/timeline'
import { databases } from '../support/stores'
import { lengthen } from './copies'
import { factsFor } from './receivers'
import { newId, useShop } from './shop'

describe.each(databases)('Whoever was away, on %s', (database) => {
  const shop = useShop(database)

  test('catches up page by page to the head, however much was said (D6, S6, A10)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await lengthen(shop, conversation, 450)
    for (const fetch of [
      (after: number) => catchUpShopper(shop.context, ioana, { conversation, after }),
      (after: number) => catchUpAgent(shop.context, shop.owner, { conversation, after }),
    ]) {
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

  test('as an agent who opens it is given the newest page, and then each page before it, to the beginning (A29)', async () => {
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    await lengthen(shop, conversation, 450)
    const { events, head, state } = await catchUpAgent(shop.context, shop.owner, { conversation, after: null })
    expect([events[0]!.seq, events.at(-1)!.seq, head.seq]).toEqual([451 - limits.page, 450, 450])
    expect(state?.conversation).toEqual(await shop.conversation(conversation))
    let held = events
    const pages = []
    while (held[0]!.seq > 1) {
      const older = await earlierAgent(shop.context, shop.owner, { conversation, before: held[0]!.seq })
      pages.push(older.events.length)
      held = [...older.events, ...held]
    }
    expect(pages).toEqual([limits.page, 450 - 2 * limits.page])
    expect(held).toEqual(await shop.log(conversation))
    expect((await earlierAgent(shop.context, shop.owner, { conversation, before: 1 })).events).toEqual([])
  })

  test('is told with the newest page how the conversation went from them, however often it has changed hands since (A29, A21)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu', {}, { accepting: false })]
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    await shop.sweep()
    const gone = async (who: AgentPrincipal) =>
      (await catchUpAgent(shop.context, who, { conversation, after: null })).state?.facts.holding
    expect(await gone(maria)).toEqual({ mine: true, gone: null })
    expect(await gone(radu)).toEqual({ mine: false, gone: null })
    // More often than is looked through at a time.
    const oksana = await shop.hire('Oksana', {}, { accepting: false })
    for (let change = 0; change < 30; change++)
      for (const who of [oksana, radu]) await take(shop.context, who, await shop.order(conversation))
    expect(await gone(maria)).toMatchObject({ mine: false, gone: { how: 'taken', to: 'Radu' } })
    expect(await gone(oksana)).toMatchObject({ mine: false, gone: { how: 'taken', to: 'Radu' } })
    expect(await gone(radu)).toEqual({ mine: true, gone: null })
    await transfer(shop.context, radu, { ...(await shop.order(conversation)), to: { kind: 'agent', id: maria.id } })
    await take(shop.context, oksana, await shop.order(conversation))
    await transfer(shop.context, oksana, { ...(await shop.order(conversation)), to: { kind: 'queue' } })
    await shop.sweep()
    for (const who of [maria, oksana, radu])
      expect(await gone(who)).toEqual(factsFor(who.id, await shop.log(conversation)).holding)
    await take(shop.context, radu, await shop.order(conversation))
    for (const who of [maria, oksana, radu])
      expect(await gone(who)).toEqual(factsFor(who.id, await shop.log(conversation)).holding)
  })

  test('is told nothing twice: after the head there is nothing (D6)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const { head } = await catchUpShopper(shop.context, ioana, { conversation, after: 0 })
    expect(await catchUpShopper(shop.context, ioana, { conversation, after: head.seq })).toEqual({ events: [], head })
  })

  test('is led to the open conversation, or else to the last, on every connect (S6)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    expect((await welcome(shop.context, ioana)).conversation).toBeNull()
    const first = await shop.say(ioana, 'Hello')
    expect((await welcome(shop.context, ioana)).conversation).toEqual({
      id: first.conversation,
      state: 'queued',
      head: { seq: 3, seen: { shopper: 0, agent: 0 } },
    })
    await close(shop.context, maria, await shop.order(first.conversation))
    shop.clock.pass({ hours: 1 })
    expect((await welcome(shop.context, ioana)).conversation).toMatchObject({ id: first.conversation, state: 'closed' })
    const second = await shop.say(ioana, 'Me again')
    expect((await welcome(shop.context, ioana)).conversation).toMatchObject({ id: second.conversation, state: 'left' })
    expect((await welcome(shop.context, shop.shopper())).conversation).toBeNull()
  })

  test('is refused what does not exist', async () => {
    const conversation = ConversationId.parse(newId())
    await expect(catchUpAgent(shop.context, shop.owner, { conversation, after: 0 })).rejects.toThrow('not-found')
    await expect(catchUpShopper(shop.context, shop.shopper(), { conversation, after: 0 })).rejects.toThrow('not-found')
  })
})

function follow(timeline: Timeline, conversation: ConversationId, event: Timeline['events'][number]): Timeline {
  const next = apply(timeline, conversation, event)
  if (next === 'gap') throw new Error(`a gap before ${event.seq}`)
  return next
}
