import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ShopperPrincipal } from '../../server/access'
import { upload } from '../../server/features/attachments/upload'
import { close } from '../../server/features/conversations/close'
import { catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import { postMessage } from '../../server/features/messages/post-message'
import { verifyShopper } from '../../server/features/shoppers/identity/verify-shopper'
import { readShopper } from '../../server/features/shoppers/read-shopper'
import { findInvalid, isStillValid, signOutShopper } from '../../server/features/shoppers/token/token-validity'
import { welcome } from '../../server/features/shoppers/welcome'
import { addSiteKey, removeSiteKey } from '../../server/features/sites/site-keys'
import type { Store } from '../../server/store/store'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

const ioanaOfTheShop = { externalId: '1042', name: 'Ioana Dumitru', email: 'ioana@mail.example' }

describe.each(databases)('Somebody whom the shop vouches for, on %s', (database) => {
  const shop = useShop(database)
  const vouch = async (who: ShopperPrincipal, more = {}): Promise<ShopperPrincipal> => ({
    ...who,
    id: await verifyShopper(shop.context, who, { ...ioanaOfTheShop, ...more }),
  })

  test('goes on with what they said at this browser, now verified, and their agent is told at once (T5)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'Hello', {
      contact: { name: 'A shopper', email: 'other@mail.example' },
    })
    shop.bus.told.length = 0
    const signedIn = await vouch(ioana)
    expect((await welcome(shop.context, signedIn)).conversation?.id).toBe(conversation)
    const contact = { name: 'Ioana Dumitru', email: 'ioana@mail.example', verified: true }
    expect((await shop.conversation(conversation)).contact).toEqual(contact)
    expect(shop.bus.told).toContainEqual(
      expect.objectContaining({
        to: 'agents',
        name: 'event',
        args: [conversation, expect.objectContaining({ kind: 'identified', contact })],
      }),
    )
    expect(await readShopper(shop.context, shop.owner, { conversation })).toMatchObject({ externalId: '1042', contact })
  })

  test('is nobody whom a browser has been before: who had copied that token reads nothing and writes for nobody (T12)', async () => {
    const browser = shop.shopper()
    const { conversation } = await shop.say(browser, 'Is the mug in stock?')
    shop.bus.signedOut.length = 0
    const ioana = await vouch(browser)
    expect(ioana.id).not.toBe(browser.id)
    expect(shop.bus.signedOut).toEqual([{ shopper: browser.id }])
    expect(await isStillValid(shop.context, shop.site.id, { id: browser.id, verified: null })).toBe(false)
    await expect(catchUpShopper(shop.context, browser, { conversation, after: 0 })).rejects.toThrow('not-found')
    await expect(shop.say(browser, 'Send the refund to my new account')).rejects.toThrow('unauthenticated')
    const onHerPhone = await vouch(shop.shopper())
    expect((await welcome(shop.context, browser)).conversation).toBeNull()
    expect((await welcome(shop.context, onHerPhone)).conversation?.id).toBe(conversation)
  })

  test('is not doubled by a first message that arrives after the sign-in: it is said again as who they are now (D2)', async () => {
    const browser = shop.shopper()
    const clientMessageId = newId()
    const ioana = await vouch(browser)
    await expect(shop.say(browser, 'Is the mug in stock?', { clientMessageId })).rejects.toThrow('unauthenticated')
    const { conversation } = await shop.say(ioana, 'Is the mug in stock?', { clientMessageId })
    const all = await shop.context.store.read(({ db }) => db.selectFrom('conversations').select('id').execute())
    expect(all).toEqual([{ id: conversation }])
  })

  test('keeps a first message that is being written at the very moment of the sign-in (D2)', async () => {
    const browser = shop.shopper()
    let written = () => {}
    const isWritten = new Promise<void>((resolve) => (written = resolve))
    const transaction: Store['transaction'] = (work, how) =>
      shop.context.store.transaction(async (tx) => {
        const value = await work(tx)
        written()
        await setTimeout(120)
        return value
      }, how)
    const message = {
      clientMessageId: newId(),
      text: 'Is the mug in stock?',
      contact: {},
      department: null,
      page: null,
    }
    const [{ conversation }, ioana] = await Promise.all([
      postMessage({ ...shop.context, store: { ...shop.context.store, transaction } }, browser, message),
      isWritten.then(() => vouch(browser)),
    ])
    expect((await welcome(shop.context, ioana)).conversation?.id).toBe(conversation)
  })

  test('can still send what they uploaded before signing in', async () => {
    const browser = shop.shopper()
    const bytes = Buffer.from('Order 1042, two mugs')
    const { attachment } = await upload(
      shop.context,
      browser,
      { name: 'order.txt', size: bytes.length },
      (async function* () {
        yield bytes
      })(),
    )
    const ioana = await vouch(browser)
    const { conversation } = await shop.say(ioana, '', { attachments: [attachment.id] })
    expect((await shop.last(conversation, 'message'))?.attachments).toEqual([attachment])
  })

  test('signs out everywhere: no token of theirs holds, and a repeat spares the next sign-in (T12)', async () => {
    const ioana = await vouch(shop.shopper())
    const { key } = await addSiteKey(shop.context, shop.owner, { site: shop.site.id })
    const tokenOf = (generation: number) => ({
      id: ioana.id,
      verified: { generation, issuedAt: shop.clock.now, key: key.kid },
    })
    const holds = (generation: number) => isStillValid(shop.context, shop.site.id, tokenOf(generation))
    expect(await holds(0)).toBe(true)
    shop.bus.signedOut.length = 0
    for (let times = 0; times < 2; times++) await signOutShopper(shop.context, tokenOf(0))
    expect([await holds(0), await holds(1), shop.bus.signedOut]).toEqual([false, true, [{ shopper: ioana.id }]])
    expect((await vouch(shop.shopper())).id).toBe(ioana.id)
    const known = await shop.context.store.read((tx) => findInvalid(tx, [tokenOf(0), tokenOf(1)]))
    expect([...known]).toEqual([tokenOf(0)])
  })

  test('has to be vouched for again after seven days, and once the key is gone by which they signed in (T12)', async () => {
    const ioana = await vouch(shop.shopper())
    const { key } = await addSiteKey(shop.context, shop.owner, { site: shop.site.id })
    const claims = { id: ioana.id, verified: { generation: 0, issuedAt: shop.clock.now, key: key.kid } }
    shop.clock.pass({ hours: 7 * 24 - 1 })
    expect(await isStillValid(shop.context, shop.site.id, claims)).toBe(true)
    shop.clock.pass({ hours: 1 })
    expect(await isStillValid(shop.context, shop.site.id, claims)).toBe(false)
    const fresh = { ...claims, verified: { ...claims.verified, issuedAt: shop.clock.now } }
    expect(await isStillValid(shop.context, shop.site.id, fresh)).toBe(true)
    shop.bus.signedOut.length = 0
    await removeSiteKey(shop.context, shop.owner, { site: shop.site.id, kid: key.kid })
    expect([await isStillValid(shop.context, shop.site.id, fresh), shop.bus.signedOut]).toEqual([
      false,
      [{ key: key.kid }],
    ])
  })

  test('was vouched for by an earlier version on the very token of before: that one holds no more', async () => {
    const ioana = shop.shopper()
    await shop.say(ioana, 'Hello')
    expect(await isStillValid(shop.context, shop.site.id, { id: ioana.id, verified: null })).toBe(true)
    await shop.context.store.transaction(({ db }) =>
      db.updateTable('shoppers').set({ external_id: '1042', verified: 1 }).where('id', '=', ioana.id).execute(),
    )
    expect(await isStillValid(shop.context, shop.site.id, { id: ioana.id, verified: null })).toBe(false)
    expect((await vouch(shop.shopper())).id).toBe(ioana.id)
  })

  test('finds their conversation on another device (T5)', async () => {
    const laptop = await vouch(shop.shopper())
    const { conversation } = await shop.say(laptop, 'Hello')
    const phone = await vouch(shop.shopper())
    expect(phone.id).toBe(laptop.id)
    expect((await welcome(shop.context, phone)).conversation?.id).toBe(conversation)
  })

  test('takes what they said before signing in along, once and with its log (D2, D8)', async () => {
    const known = await vouch(shop.shopper())
    const browser = shop.shopper()
    const clientMessageId = newId()
    const { conversation, seq } = await shop.say(browser, 'Is the mug in stock?', { clientMessageId })
    const signedIn = await vouch(browser)
    expect(signedIn.id).toBe(known.id)
    expect(
      (await catchUpShopper(shop.context, signedIn, { conversation, after: 0 })).events.filter(
        ({ kind }) => kind === 'message',
      ),
    ).toHaveLength(1)
    // The answer to the first try was lost: the same browser tries again.
    expect(await shop.say(signedIn, 'Is the mug in stock?', { clientMessageId })).toMatchObject({ conversation, seq })
    expect((await shop.log(conversation)).filter(({ kind }) => kind === 'message')).toHaveLength(1)
  })

  test('with a conversation open on both devices goes on with the older; the other is closed and kept (D8)', async () => {
    const laptop = await vouch(shop.shopper())
    const { conversation: first } = await shop.say(laptop, 'From my laptop')
    const phone = shop.shopper()
    const { conversation: second } = await shop.say(phone, 'From my phone')
    const signedIn = await vouch(phone)
    expect((await welcome(shop.context, signedIn)).conversation?.id).toBe(first)
    expect((await shop.conversation(second)).state).toBe('closed')
    expect((await catchUpShopper(shop.context, signedIn, { conversation: second, after: 0 })).events.at(-1)?.kind).toBe(
      'closed',
    )
    expect(
      shop.bus.told.find(({ to, args }) => to === 'shoppers' && (args[1] as { kind: string }).kind === 'closed')
        ?.audiences,
    ).toEqual([{ shopper: laptop.id }])
  })

  test('is never taken for whoever gave the same e-mail address, nor they for them (chatwoot#2811)', async () => {
    const liar = shop.shopper()
    const { conversation } = await shop.say(liar, 'I am Ioana', {
      contact: { name: 'Ioana Dumitru', email: 'ioana@mail.example' },
    })
    const ioana = await vouch(shop.shopper())
    expect(ioana.id).not.toBe(liar.id)
    await expect(catchUpShopper(shop.context, ioana, { conversation, after: 0 })).rejects.toThrow('not-found')
    expect((await shop.conversation(conversation)).contact.verified).toBe(false)
  })

  test('shares a browser without sharing conversations: the next one to sign in begins anew', async () => {
    const browser = await vouch(shop.shopper())
    const { conversation } = await shop.say(browser, 'Where is my order?')
    const mihai = await vouch(browser, { externalId: '7', name: 'Mihai', email: null })
    expect(mihai.id).not.toBe(browser.id)
    expect((await welcome(shop.context, mihai)).conversation).toBeNull()
    await expect(catchUpShopper(shop.context, mihai, { conversation, after: 0 })).rejects.toThrow('not-found')
    expect((await vouch(browser)).id).toBe(browser.id)
  })

  test('who has signed in as somebody known cannot go on under the old name by a tab that has not heard of it', async () => {
    await vouch(shop.shopper())
    const browser = shop.shopper()
    await shop.say(browser, 'Hello')
    await vouch(browser)
    await expect(shop.say(browser, 'And another thing')).rejects.toThrow('unauthenticated')
  })

  test('signed in twice at the same moment on two new devices is one person', async () => {
    const context = await shop.anotherProcess()
    const ids = await Promise.all(
      [shop.context, context, shop.context, context].map((each) => verifyShopper(each, shop.shopper(), ioanaOfTheShop)),
    )
    expect(new Set(ids).size).toBe(1)
  })

  test('is nobody to another site', async () => {
    const here = await vouch(shop.shopper())
    const outlet = await shop.addSite({ name: 'Outlet' })
    expect((await vouch(shop.shopper('en', outlet))).id).not.toBe(here.id)
  })

  test('told the same again, on each page, leaves nothing new in the log', async () => {
    const ioana = await vouch(shop.shopper())
    const maria = await shop.hire('Maria')
    const { conversation } = await shop.say(ioana, 'Hello')
    const before = await shop.log(conversation)
    await vouch(ioana)
    expect(await shop.log(conversation)).toEqual(before)
    await close(shop.context, maria, await shop.order(conversation))
    await vouch(ioana)
    expect((await shop.conversation(conversation)).state).toBe('closed')
  })
})
