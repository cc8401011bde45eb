import { describe, expect, test } from 'vitest'
import { heartbeat } from '../../server/features/agents/presence/set-accepting'
import { readAvailability, readSiteStatuses } from '../../server/features/availability/read-availability'
import { close } from '../../server/features/conversations/close'
import { addDepartment } from '../../server/features/departments/departments'
import { note } from '../../server/features/messages/reply'
import { assignWaiting } from '../../server/features/routing/assign-waiting'
import { take } from '../../server/features/routing/take'
import type { ConversationId } from '../../shared/ids'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

const ways = ['accepts', 'isThere', 'isOnShift', 'serves', 'free', 'usesRoster'] as const
/** Every way that six things can be. */
const cases = Array.from(
  { length: 2 ** ways.length },
  (_, number) =>
    Object.fromEntries(ways.map((way, bit) => [way, Boolean(number & (1 << bit))])) as Record<
      (typeof ways)[number],
      boolean
    >,
)

describe.each(databases)('What a site says of itself, on %s', (database) => {
  const shop = useShop(database)
  const readHere = () => shop.context.store.read((tx) => readAvailability(tx, shop.site.id, shop.site))

  test('is what then happens: here is answered, busy waits, away is left; for every way an agent can be (S2, R12)', async () => {
    const [repairs, sales] = [
      await addDepartment(shop.context, shop.owner, { name: 'Repairs' }),
      await addDepartment(shop.context, shop.owner, { name: 'Sales' }),
    ].map(({ department }) => department.id)
    const sites = new Map([
      [true, await shop.addSite({ usesRoster: true, departments: [repairs!] })],
      [false, await shop.addSite({ departments: [repairs!] })],
    ])
    const maria = await shop.hire('Maria', { capacity: 1 })
    const seen = []
    for (const { accepts, isThere, isOnShift, serves, free, usesRoster } of cases) {
      shop.site = sites.get(usesRoster)!
      await startAnew()
      if (!free) await take(shop.context, maria, await shop.order(await shop.begins()))
      const now = shop.clock.now
      const row = {
        accepting: accepts ? 1 : 0,
        lease_until: isThere ? now + 1 : now,
        shift_from: now - 1,
        shift_until: isOnShift ? now + 1 : now,
      }
      await shop.context.store.transaction(({ db }) =>
        db
          .updateTable('agents')
          .set({ ...row, departments_json: JSON.stringify([serves ? repairs : sales]) })
          .execute(),
      )
      const { status } = await readHere()
      expect(status).toBe(
        !accepts || !isThere || !serves || (usesRoster && !isOnShift) ? 'away' : free ? 'here' : 'busy',
      )
      const { conversation, state } = await shop.say(shop.shopper(), 'Hello')
      await assignWaiting(shop.context)
      expect([status, state, (await shop.conversation(conversation)).state]).toEqual(
        { here: ['here', 'queued', 'assigned'], busy: ['busy', 'queued', 'queued'], away: ['away', 'left', 'left'] }[
          status
        ],
      )
      seen.push(status)
    }
    expect(seen).toHaveLength(64)
  })

  test('is told with the same faces in the same order after each heartbeat, so that it is no news to anybody', async () => {
    const team = [
      await shop.hire('Maria'),
      await shop.hire('Radu'),
      await shop.hire('Oksana'),
      await shop.hire('Pavel'),
    ]
    const { faces } = await readHere()
    for (const agent of team) {
      await heartbeat(shop.context, agent)
      expect((await readHere()).faces).toEqual(faces)
    }
  })

  test('turns to busy when as many wait as there are seats, with the wait of the next one', async () => {
    await shop.hire('Maria', { capacity: 2 })
    expect(await readHere()).toMatchObject({
      status: 'here',
      expectedWait: null,
      promiseAt: null,
      faces: [{ name: 'Maria' }],
    })
    await shop.begins()
    expect((await readHere()).status).toBe('here')
    await shop.begins()
    expect(await readHere()).toMatchObject({ status: 'busy', expectedWait: 480 })
    await shop.sweep()
    expect(await readHere()).toMatchObject({ status: 'busy', expectedWait: 180 })
  })

  test('shows at most three faces, and no more of them than a shopper may know', async () => {
    for (const name of ['Maria', 'Radu', 'Oksana', 'Ana']) await shop.hire(name)
    const { faces } = await readHere()
    expect(faces).toHaveLength(3)
    for (const face of faces) expect(Object.keys(face).toSorted()).toEqual(['id', 'name', 'picture'])
  })

  test('gives everybody in the queue their place among all who wait for the same people, oldest first, and moves them up (S7)', async () => {
    const [sales, repairs] = [
      await addDepartment(shop.context, shop.owner, { name: 'Sales' }),
      await addDepartment(shop.context, shop.owner, { name: 'Repairs' }),
    ].map(({ department }) => department.id)
    shop.site = await shop.addSite({ departments: [sales!] })
    const [outlet, workshop] = [
      await shop.addSite({ name: 'Outlet', departments: [sales!] }),
      await shop.addSite({ name: 'Workshop', departments: [repairs!] }),
    ]
    const maria = await shop.hire('Maria', { capacity: 1, departments: [sales!] })
    await shop.hire('Radu', { capacity: 1, departments: [repairs!] })
    const [first, second, third] = [await inTurn(), await inTurn(), await inTurn()]
    const [elsewhere, apart] = [await inTurn(outlet), await inTurn(workshop)]
    expect(await places()).toEqual({ [first]: 1, [second]: 2, [third]: 3, [elsewhere]: 4, [apart]: 1 })
    await shop.sweep()
    expect(await places()).toEqual({ [second]: 1, [third]: 2, [elsewhere]: 3 })
    await close(shop.context, maria, await shop.order(second))
    expect(await places()).toEqual({ [third]: 1, [elsewhere]: 2 })
  })

  test('tells those who wait and those who come the same', async () => {
    await shop.hire('Maria', { capacity: 1 })
    await inTurn()
    const board = await shop.context.store.read(readSiteStatuses)
    expect(board.sites.get(shop.site.id)).toEqual(await readHere())
    expect(board.places).toMatchObject([{ site: shop.site.id, place: { position: 1, expectedWait: 300 } }])
  })

  test('reckons the wait by how long the last conversations took, and not by what was noted on them afterwards (S7)', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    const conversation = await inTurn()
    await shop.sweep()
    shop.clock.pass({ minutes: 10 })
    await close(shop.context, maria, await shop.order(conversation))
    shop.clock.pass({ hours: 72 })
    await note(shop.context, maria, { conversation, clientMessageId: newId(), text: 'She sent a picture by e-mail' })
    await shop.hire('Radu', { capacity: 1 })
    await inTurn()
    expect(await readHere()).toMatchObject({ status: 'busy', expectedWait: 2 * 600 })
  })

  async function inTurn(site = shop.site): Promise<ConversationId> {
    shop.clock.pass({ seconds: 0.1 })
    return shop.begins({ site })
  }

  const places = async () =>
    Object.fromEntries(
      (await shop.context.store.read(readSiteStatuses)).places.map(({ conversation, place }) => [
        conversation,
        place.position,
      ]),
    )

  const startAnew = () =>
    shop.context.store.transaction(async ({ db }) => {
      for (const table of ['events', 'conversations'] as const) await db.deleteFrom(table).execute()
      await db.updateTable('agents').set({ open_count: 0 }).execute()
    })
})
