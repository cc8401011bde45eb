import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setAccepting } from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { deleteMessage, editMessage } from '../../server/features/messages/edit-message'
import { note } from '../../server/features/messages/reply'
import { rateConversation } from '../../server/features/ratings/rate-conversation'
import { reopen } from '../../server/features/routing/reopen'
import { blockShopper } from '../../server/features/shoppers/block-shopper'
import { recordPageView } from '../../server/features/shoppers/record-page-view'
import { setAttributes } from '../../server/features/shoppers/set-attributes'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { markCalled } from '../../server/features/tickets/settle-call-back'
import { LogEvent, type Kind } from '../../shared/events'
import { databases } from '../support/stores'
import { anyDay, World } from './model'
import { Receivers } from './receivers'
import { newId, useShop } from './shop'

const kinds = LogEvent.options.map((option) => option.shape.kind.value).filter((kind) => kind !== 'withheld')

describe.each(databases)('Whoever only listens holds what a fresh fetch would bring, on %s', (database) => {
  const shop = useShop(database)

  test('for every kind of event there is (D10)', async () => {
    const receivers = new Receivers(shop)
    const ioana = shop.shopper()
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const { conversation } = await shop.say(ioana, 'Hello', { contact: { name: 'Ioana' } })
    const seen = new Set<Kind>()
    const lastSaid = async () => (await shop.last(conversation, 'message'))!.seq
    const agrees = async () => {
      receivers.listen()
      expect(receivers.live(conversation)).toEqual(await receivers.fetched(conversation, ioana))
      for (const { kind } of await shop.log(conversation)) seen.add(kind)
    }
    await agrees()
    const happenings = [
      () => shop.reply(maria, conversation, 'We shall look.'),
      () => shop.say(ioana, 'Thank you'),
      () =>
        recordPageView(shop.context, ioana, { conversation, page: { url: 'https://shop.example/mug', title: 'Mug' } }),
      () => setAttributes(shop.context, ioana, { conversation, contact: {}, attributes: { plan: 'gold' } }),
      () => Promise.resolve(shop.clock.pass({ seconds: 10 })),
      () => setAttributes(shop.context, ioana, { conversation, contact: {}, attributes: { plan: null, orders: 2 } }),
      () => setAccepting(shop.context, maria, { accepting: true }),
      () => shop.say(ioana, 'Are you there?'),
      () => shop.sweep(),
      () => note(shop.context, maria, { conversation, clientMessageId: newId(), text: 'Second time this week' }),
      () =>
        requestCallBack(shop.context, ioana, {
          commandId: newId(),
          phone: '0722 123 456',
          time: 'morning',
          contact: {},
          department: null,
          page: null,
        }),
      async () => markCalled(shop.context, maria, await shop.order(conversation)),
      () => blockShopper(shop.context, maria, { conversation, blocked: true }),
      () => blockShopper(shop.context, maria, { conversation, blocked: false }),
      () => shop.say(ioana, 'My card is 4000 1234'),
      async () =>
        editMessage(shop.context, ioana, {
          conversation,
          commandId: newId(),
          target: await lastSaid(),
          text: 'My card is 4000',
        }),
      async () =>
        editMessage(shop.context, ioana, {
          conversation,
          commandId: newId(),
          target: await lastSaid(),
          text: 'My card is',
        }),
      async () => deleteMessage(shop.context, ioana, { conversation, commandId: newId(), target: await lastSaid() }),
      async () => close(shop.context, maria, await shop.order(conversation)),
      () => rateConversation(shop.context, ioana, { conversation, commandId: newId(), score: 'okay', comment: null }),
      () =>
        rateConversation(shop.context, ioana, { conversation, commandId: newId(), score: 'good', comment: 'Quick' }),
      async () => reopen(shop.context, maria, await shop.order(conversation)),
    ]
    for (const happening of happenings) {
      await happening()
      await agrees()
    }
    expect([...seen].toSorted()).toEqual(kinds.toSorted())
  })

  test('whatever anybody does in whatever order; and no rule of routing is broken on the way (D10, R1, R2, R9)', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const world = await World.open(shop)
        const receivers = new Receivers(shop)
        for (const step of day) {
          await world.step(step)
          receivers.listen()
          for (const { conversation, shopper } of world.talks)
            expect(receivers.live(conversation)).toEqual(await receivers.fetched(conversation, shopper))
        }
      }),
      { numRuns: Number(process.env.MODEL_RUNS ?? 8), interruptAfterTimeLimit: 20_000 },
    )
  })
})
