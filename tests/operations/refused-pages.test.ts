import { describe, expect, test } from 'vitest'
import { addRefusedOrigin, touchRefusedOrigin } from '../../server/features/sites/refused-origins'
import { allowOrigin, editSite, ensureDemoSite, sites } from '../../server/features/sites/sites'
import { mostOrigins, type Site } from '../../shared/site'
import { databases } from '../support/stores'
import { useShop } from './shop'

const page = 'https://www.atelier-lut.example'

describe.each(databases)('A page that tried the chat and is not allowed, on %s', (database) => {
  const shop = useShop(database)
  const told = async (of: Site = shop.site) => (await sites(shop.context)).sites.find(({ id }) => id === of.id)!.refused

  test('is told to its own site only, with the latest time that it was tried (O10)', async () => {
    const other = await shop.addSite({ name: 'Glaze & Co' })
    expect(await touchRefusedOrigin(shop.context, shop.site.id, page)).toBe(false)
    await addRefusedOrigin(shop.context, shop.site.id, page)
    shop.clock.pass({ minutes: 12 })
    expect(await touchRefusedOrigin(shop.context, shop.site.id, page)).toBe(true)
    expect([await told(), await told(other)]).toEqual([[{ origin: page, at: shop.clock.now }], []])
    expect(shop.bus.told).toContainEqual({ to: 'agents', audiences: ['agents'], name: 'changed', args: ['sites'] })
  })

  test('is one of the newest ten, however many are made up, and is forgotten after a week', async () => {
    for (let each = 0; each < 12; each++) {
      shop.clock.pass({ seconds: 1 })
      await addRefusedOrigin(shop.context, shop.site.id, `https://shop-${each}.example`)
    }
    expect((await told()).map(({ origin }) => origin)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((each) => `https://shop-${each}.example`),
    )
    const kept = await shop.context.store.read((tx) => tx.db.selectFrom('refused_pages').selectAll().execute())
    expect(kept).toHaveLength(10)
    shop.clock.pass({ hours: 7 * 24 })
    expect(await told()).toEqual([])
  })

  test('is allowed by one click, beside those that were, and is then told no more', async () => {
    const { context, owner } = shop
    shop.site = await shop.addSite({ name: 'Atelier', allowedOrigins: ['https://atelier-lut.example'] })
    await addRefusedOrigin(context, shop.site.id, page)
    const { site } = await allowOrigin(context, owner, { site: shop.site.id, origin: page })
    expect(site).toMatchObject({ name: 'Atelier', allowedOrigins: ['https://atelier-lut.example', page], refused: [] })
    expect((await allowOrigin(context, owner, { site: shop.site.id, origin: page })).site.allowedOrigins).toHaveLength(
      2,
    )
    await addRefusedOrigin(context, shop.site.id, 'https://shop.example')
    await editSite(context, owner, {
      ...site,
      site: site.id,
      allowedOrigins: [...site.allowedOrigins, 'https://shop.example'],
    })
    expect(await told()).toEqual([])
    expect(await context.store.read((tx) => tx.db.selectFrom('refused_pages').selectAll().execute())).toEqual([])
  })

  test('is not allowed where the list is full, or where there is no such site', async () => {
    shop.site = await shop.addSite({
      allowedOrigins: Array.from({ length: mostOrigins }, (_, each) => `https://shop-${each}.example`),
    })
    await expect(allowOrigin(shop.context, shop.owner, { site: shop.site.id, origin: page })).rejects.toThrow(
      'conflict',
    )
    await expect(allowOrigin(shop.context, shop.owner, { site: shop.owner.id as never, origin: page })).rejects.toThrow(
      'not-found',
    )
  })

  test('two that are allowed, or added, at the same moment are both there', async () => {
    const both = [page, 'https://shop.example']
    await Promise.all([...both, ...both].map((origin) => addRefusedOrigin(shop.context, shop.site.id, origin)))
    expect((await told()).map(({ origin }) => origin).toSorted()).toEqual(both.toSorted())
    await Promise.all(both.map((origin) => allowOrigin(shop.context, shop.owner, { site: shop.site.id, origin })))
    expect((await sites(shop.context)).sites.find(({ id }) => id === shop.site.id)!.allowedOrigins.toSorted()).toEqual(
      both.toSorted(),
    )
  })
})

describe.each(databases)('The demo, on %s', (database) => {
  const shop = useShop(database)
  const all = async () => (await sites(shop.context)).sites.map(({ name, key, demo }) => ({ name, key, demo }))

  test('is a site of its own, made once, and no shop (O11)', async () => {
    const key = await ensureDemoSite(shop.context)
    expect(await ensureDemoSite(shop.context)).toBe(key)
    expect(await all()).toEqual([
      { name: 'Atelier Lut', key: shop.site.key, demo: false },
      { name: 'Demo shop', key, demo: true },
    ])
  })

  test('whose site an owner has made a shop by allowing an origin gets another one: nothing of the shop changes', async () => {
    const key = await ensureDemoSite(shop.context)
    const demo = (await sites(shop.context)).sites.find((site) => site.key === key)!
    await editSite(shop.context, shop.owner, {
      ...demo,
      site: demo.id,
      name: 'Ceramica',
      allowedOrigins: ['https://ceramica.example'],
    })
    const processes = [shop.context, await shop.anotherProcess()]
    const [next, same] = await Promise.all(processes.map((context) => ensureDemoSite(context)))
    expect([next === key, same]).toEqual([false, next])
    expect((await all()).filter((site) => site.name !== 'Atelier Lut')).toEqual([
      { name: 'Ceramica', key, demo: false },
      { name: 'Demo shop', key: next, demo: true },
    ])
  })
})
