import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { close } from '../../server/features/conversations/close'
import { inbox } from '../../server/features/conversations/queries/inbox'
import { listConversations } from '../../server/features/conversations/queries/list-conversations'
import { rateConversation } from '../../server/features/ratings/rate-conversation'
import type { Score } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('A rating, on %s', (database) => {
  const shop = useShop(database)
  const rate = (
    who: ShopperPrincipal,
    conversation: ConversationId,
    score: Score,
    comment: string | null = null,
    commandId = newId(),
  ) => rateConversation(shop.context, who, { conversation, commandId, score, comment })

  async function closed(): Promise<{ ioana: ShopperPrincipal; conversation: ConversationId }> {
    const maria = await shop.hire('Maria', {}, { accepting: false })
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await close(shop.context, maria, await shop.order(conversation))
    return { ioana, conversation }
  }

  test('is given once the conversation is closed, and stands with it in the inbox and in the own list (S18)', async () => {
    const { ioana, conversation } = await closed()
    await rate(ioana, conversation, 'good', 'Quick and kind')
    const rating = { score: 'good', comment: 'Quick and kind', at: shop.clock.now }
    expect((await shop.conversation(conversation)).rating).toEqual(rating)
    expect((await inbox(shop.context, shop.owner, { list: 'all', cursor: null })).rows[0]).toMatchObject({
      id: conversation,
      state: 'closed',
      rating,
    })
    expect((await listConversations(shop.context, ioana, { cursor: null })).rows[0]).toMatchObject({ rating })
  })

  test('is not given while the conversation is open, nor by anybody else', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await expect(rate(ioana, conversation, 'bad')).rejects.toThrow('wrong-state')
    const over = await closed()
    await expect(rate(ioana, over.conversation, 'bad')).rejects.toThrow('not-found')
  })

  test('may be thought over for five minutes from the first word on, not longer', async () => {
    const { ioana, conversation } = await closed()
    await rate(ioana, conversation, 'bad')
    shop.clock.pass({ minutes: 3 })
    await rate(ioana, conversation, 'okay', 'Slow at first')
    shop.clock.pass({ minutes: 3 })
    await expect(rate(ioana, conversation, 'good')).rejects.toThrow('expired')
    expect((await shop.conversation(conversation)).rating).toMatchObject({ score: 'okay', comment: 'Slow at first' })
  })

  test('that comes six times is one; another under its id is refused (D2, R10)', async () => {
    const { ioana, conversation } = await closed()
    const id = newId()
    await Promise.all(Array.from({ length: 6 }, () => rate(ioana, conversation, 'good', null, id)))
    expect((await shop.log(conversation)).filter((event) => event.kind === 'rated')).toHaveLength(1)
    await expect(rate(ioana, conversation, 'bad', null, id)).rejects.toThrow('conflict')
  })
})
