import { describe, expect, test } from 'vitest'
import { close } from '../../server/operations/close'
import { describeShopper } from '../../server/operations/describe-shopper'
import { AboutChange } from '../../shared/about'
import type { ConversationId } from '../../shared/ids'
import type { Shopper } from '../../server/rules/access'
import { databases } from '../support/stores'
import { useShop } from './shop'

const cart = { items: [{ name: 'Cobalt mug', quantity: 2, price: 89.5, url: null }], total: 179, currency: 'RON' }

describe.each(databases)('What the page tells of its shopper, on %s', (database) => {
  const shop = useShop(database)
  const tell = (who: Shopper, conversation: ConversationId, change: Partial<AboutChange>, contact = {}) =>
    describeShopper(shop.core, who, { conversation, contact, ...AboutChange.parse(change) })
  const known = async (conversation: ConversationId) => {
    const { attributes, cart } = (await shop.last(conversation, 'described'))!
    return { attributes, cart }
  }

  test('is kept with the conversation: attributes one by one, the cart as a whole (T6)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await tell(ioana, conversation, { attributes: { plan: 'gold', orders: 3, wholesale: false } })
    await tell(ioana, conversation, { attributes: { orders: 4, plan: null }, cart })
    expect(await known(conversation)).toEqual({ attributes: { orders: 4, wholesale: false }, cart })
    await tell(ioana, conversation, { cart: null })
    expect(await known(conversation)).toEqual({ attributes: { orders: 4, wholesale: false }, cart: null })
  })

  test('told again, in any order, adds nothing to the log', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await tell(ioana, conversation, { attributes: { plan: 'gold', orders: 3 }, cart })
    await tell(ioana, conversation, { attributes: { orders: 3, plan: 'gold' } })
    expect((await shop.log(conversation)).filter(({ kind }) => kind === 'described')).toHaveLength(1)
  })

  test('cannot grow without end, however often it is told', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const some = (from: number) => Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`attribute ${from + n}`, n]))
    await tell(ioana, conversation, { attributes: some(0) })
    await expect(tell(ioana, conversation, { attributes: some(20) })).rejects.toThrow('invalid')
    expect(Object.keys((await known(conversation)).attributes)).toHaveLength(20)
  })

  test('includes an unproven name at once, which never replaces a proven one (chatwoot#2811)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await tell(ioana, conversation, {}, { name: 'Ioana' })
    expect((await shop.conversation(conversation)).contact).toEqual({ name: 'Ioana', email: null, verified: false })
  })

  test('is nothing to a closed conversation', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await close(shop.core, await shop.hire('Maria'), await shop.order(conversation))
    const before = await shop.log(conversation)
    await tell(ioana, conversation, { attributes: { plan: 'gold' } })
    expect(await shop.log(conversation)).toEqual(before)
  })

  test("is a matter of one's own conversations", async () => {
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    await expect(tell(shop.shopper(), conversation, { attributes: { plan: 'gold' } })).rejects.toThrow('not-found')
  })
})

test.each([
  ['an attribute without a name', { attributes: { '': 'gold' } }],
  ['too many attributes', { attributes: Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`a${n}`, n])) }],
  ['a value too long', { attributes: { note: 'x'.repeat(201) } }],
  ['a value that is a tree', { attributes: { note: { deep: 1 } } }],
  ['a cart without end', { cart: { items: Array.from({ length: 31 }, () => ({ name: 'Mug' })) } }],
  ['a currency that is none', { cart: { items: [], currency: 'lei' } }],
])('%s is refused at the door (H8)', (_, change) => {
  expect(AboutChange.safeParse(change).success).toBe(false)
})
