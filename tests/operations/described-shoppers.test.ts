import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { close } from '../../server/features/conversations/close'
import { setAttributes } from '../../server/features/shoppers/set-attributes'
import { AboutChange } from '../../shared/about'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { Receivers } from './receivers'
import { useShop } from './shop'

const cart = { items: [{ name: 'Cobalt mug', quantity: 2, price: 89.5, url: null }], total: 179, currency: 'RON' }

describe.each(databases)('What the page tells of its shopper, on %s', (database) => {
  const shop = useShop(database)
  const tell = (who: ShopperPrincipal, conversation: ConversationId, change: Partial<AboutChange>, contact = {}) =>
    setAttributes(shop.context, who, { conversation, contact, ...AboutChange.parse(change) })
  const known = async (conversation: ConversationId) => {
    const { attributes, cart } = (await shop.last(conversation, 'described'))!
    return { attributes, cart }
  }

  test('is kept with the conversation: attributes one by one, the cart as a whole (T6)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await tell(ioana, conversation, { attributes: { plan: 'gold', orders: 3, wholesale: false } })
    shop.clock.pass({ seconds: 10 })
    await tell(ioana, conversation, { attributes: { orders: 4, plan: null }, cart })
    expect(await known(conversation)).toEqual({ attributes: { orders: 4, wholesale: false }, cart })
    shop.clock.pass({ seconds: 10 })
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

  test('is written down once in ten seconds: a change before that is refused as `limited`, with the seconds to wait, and writes nothing (H29)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    await tell(ioana, conversation, { attributes: { orders: 1 } }, { name: 'Ioana' })
    shop.clock.pass({ seconds: 7 })
    const before = await shop.log(conversation)
    const refused = { refusal: { code: 'limited', retryAfter: 3 } }
    await expect(tell(ioana, conversation, { attributes: { orders: 2 } })).rejects.toMatchObject(refused)
    await expect(tell(ioana, conversation, {}, { name: 'Ioana Pop' })).rejects.toMatchObject(refused)
    await expect(tell(ioana, conversation, { cart }, { name: 'Ioana Pop' })).rejects.toMatchObject(refused)
    expect(await shop.log(conversation)).toEqual(before)
    expect((await shop.conversation(conversation)).contact.name).toBe('Ioana')
    await tell(ioana, conversation, { attributes: { orders: 1 } }, { name: 'Ioana' })
    shop.clock.pass({ seconds: 3 })
    await tell(ioana, conversation, { attributes: { orders: 2 }, cart }, { name: 'Ioana Pop' })
    expect(await known(conversation)).toEqual({ attributes: { orders: 2 }, cart })
  })

  test('waits for nothing that her own words told: a name that came with a message is no change', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello', { contact: { name: 'Ioana' } })
    await tell(ioana, conversation, { cart }, { name: 'Ioana' })
    expect((await known(conversation)).cart).toEqual(cart)
  })

  test('is kept once: a log with forty changes of a large cart is hardly longer than with one, in the store and on the screens (D10, H29)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const item = { ...cart.items[0]!, url: `https://shop.example/${'x'.repeat(1_900)}` }
    const large = (total: number) => ({ items: Array.from({ length: 30 }, () => item), total, currency: 'RON' })
    const receivers = new Receivers(shop)
    for (let turn = 0; turn < 40; turn++) {
      await tell(ioana, conversation, { cart: large(turn) })
      shop.clock.pass({ seconds: 10 })
    }
    receivers.listen()
    const log = await shop.log(conversation)
    expect(log.filter(({ kind }) => kind === 'described')).toHaveLength(40)
    expect(JSON.stringify(log).length).toBeLessThan(2 * JSON.stringify(large(0)).length)
    expect((await known(conversation)).cart).toEqual(large(39))
    expect(receivers.live(conversation)).toEqual(await receivers.fetched(conversation, ioana))
  })

  test('cannot grow without end, however often it is told', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello')
    const some = (from: number) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`attribute ${from + n}`, n]))
    await tell(ioana, conversation, { attributes: some(0) })
    shop.clock.pass({ seconds: 10 })
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
    await close(shop.context, await shop.hire('Maria'), await shop.order(conversation))
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
