import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { close } from '../../server/features/conversations/close'
import { readShopper } from '../../server/features/shoppers/read-shopper'
import { welcome } from '../../server/features/shoppers/welcome'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('What a shopper has told of themselves, on %s', (database) => {
  const shop = useShop(database)

  async function closedConversationOf(ioana: ShopperPrincipal, contact: { name?: string; email?: string }) {
    const maria = await shop.hire('Maria')
    const { conversation } = await shop.say(ioana, 'Hello', { contact })
    await close(shop.context, maria, await shop.order(conversation))
    return { maria, conversation }
  }

  test('is known again in their next conversation, from its first event on (S6)', async () => {
    const ioana = shop.shopper()
    await closedConversationOf(ioana, { name: 'Ioana', email: 'ioana@mail.example' })
    const { conversation } = await shop.say(ioana, 'Me again')
    expect((await shop.conversation(conversation)).contact).toEqual({
      name: 'Ioana',
      email: 'ioana@mail.example',
      verified: false,
    })
    expect((await shop.log(conversation)).map((event) => event.kind)).toEqual([
      'started',
      'identified',
      'message',
      'queued',
    ])
  })

  test('is added to, not lost, when they tell more in the next conversation', async () => {
    const ioana = shop.shopper()
    const { maria } = await closedConversationOf(ioana, { email: 'ioana@mail.example' })
    const { conversation, seq } = await shop.say(ioana, 'Me again', { contact: { name: 'Ioana' } })
    const told = { name: 'Ioana', email: 'ioana@mail.example', verified: false }
    expect((await shop.conversation(conversation)).contact).toEqual(told)
    expect((await readShopper(shop.context, maria, { conversation })).contact).toEqual(told)
    expect((await welcome(shop.context, ioana)).contact).toEqual(told)
    expect((await shop.log(conversation))[seq - 1]).toMatchObject({ kind: 'message', text: 'Me again' })
  })

  test('never replaces what the shop has vouched for', async () => {
    const ioana = shop.shopper()
    await closedConversationOf(ioana, { name: 'Ioana', email: 'ioana@mail.example' })
    await shop.context.store.transaction(({ db }) =>
      db.updateTable('shoppers').set({ verified: 1 }).where('id', '=', ioana.id).execute(),
    )
    const { conversation } = await shop.say(ioana, 'Me again', {
      contact: { name: 'The owner', email: 'boss@shop.example' },
    })
    expect((await shop.conversation(conversation)).contact).toEqual({
      name: 'Ioana',
      email: 'ioana@mail.example',
      verified: true,
    })
    expect((await welcome(shop.context, ioana)).contact).toEqual({
      name: 'Ioana',
      email: 'ioana@mail.example',
      verified: true,
    })
  })

  test('told twice the same makes no second event', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello', { contact: { name: 'Ioana' } })
    await shop.say(ioana, 'Hello?', { contact: { name: 'Ioana' } })
    expect((await shop.log(conversation)).filter((event) => event.kind === 'identified')).toHaveLength(1)
  })
})
