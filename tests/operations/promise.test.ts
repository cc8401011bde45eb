import { describe, expect, test } from 'vitest'
import { deactivate } from '../../server/features/agents/agents'
import { readAvailability } from '../../server/features/availability/read-availability'
import { addDepartment } from '../../server/features/departments/departments'
import { saveHolidays, saveRoster } from '../../server/features/rosters/rosters'
import { welcome } from '../../server/features/shoppers/welcome'
import { dayOff, moment, officeWeek, roster, specialHours, written } from '../rules/rosters'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('A promise by the roster, on %s', (database) => {
  const shop = useShop(database)

  test('counts staffed time only, and is carried over a week-end (S11, O6)', async () => {
    const { maria } = await rosteredShop()
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: roster(officeWeek) })
    // Maria is not there, though on shift until six; two hours are promised.
    shop.clock.now = moment('2026-03-06 17:30')
    expect(await promised()).toBe('2026-03-09 10:30 +02:00')
  })

  test('is the same that an away shopper was shown before writing: one truth', async () => {
    const { maria, site } = await rosteredShop()
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: roster(officeWeek) })
    shop.clock.now = moment('2026-03-06 19:00')
    const shown = await shop.context.store.read((tx) => readAvailability(tx, site.id, site))
    const greeted = await welcome(shop.context, shop.shopper('en', site))
    expect([written(shown.promiseAt!), written(greeted.availability.promiseAt!), await promised()]).toEqual(
      Array(3).fill('2026-03-09 11:00 +02:00'),
    )
  })

  test('leaves holidays out, and those who have left the team', async () => {
    const { maria } = await rosteredShop()
    const radu = await shop.hire('Radu', {}, { accepting: false })
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: roster(officeWeek) })
    await saveRoster(shop.context, shop.owner, { agent: radu.id, roster: roster({ 6: ['10:00-14:00'] }) })
    await saveHolidays(shop.context, shop.owner, { holidays: [dayOff('2026-03-09', 'Spring')] })
    shop.clock.now = moment('2026-03-06 19:00')
    expect(await promised()).toBe('2026-03-07 12:00 +02:00')
    await deactivate(shop.context, shop.owner, { agent: radu.id })
    expect(await promised()).toBe('2026-03-10 11:00 +02:00')
  })

  test('counts only those who answer for the site', async () => {
    const [repairs, sales] = [
      await addDepartment(shop.context, shop.owner, { name: 'Repairs' }),
      await addDepartment(shop.context, shop.owner, { name: 'Sales' }),
    ]
    shop.site = await shop.addSite({ usesRoster: true, departments: [repairs.department.id] })
    const [maria, radu] = [
      await shop.hire('Maria', { departments: [sales.department.id] }, { accepting: false }),
      await shop.hire('Radu', { departments: [repairs.department.id] }, { accepting: false }),
    ]
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: roster({ 2: ['09:00-18:00'] }) })
    await saveRoster(shop.context, shop.owner, { agent: radu.id, roster: roster({ 4: ['09:00-18:00'] }) })
    expect(await promised()).toBe('2026-03-05 11:00 +02:00')
  })

  test('gives no date where no shift is planned, rather than a wrong one', async () => {
    await rosteredShop()
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    expect(await shop.conversation(conversation)).toMatchObject({ state: 'left', promiseAt: null })
  })

  test('and routing keep the same roster: on shift means queued, off shift means left (R12)', async () => {
    await rosteredShop()
    const radu = await shop.hire('Radu')
    await saveRoster(shop.context, shop.owner, { agent: radu.id, roster: roster({ 1: ['09:00-11:00'] }) })
    expect((await shop.say(shop.shopper(), 'Hello')).state).toBe('queued')
    await shop.context.store.transaction(({ db }) =>
      db
        .updateTable('agents')
        .set({ lease_until: moment('2026-03-03 00:00') })
        .execute(),
    )
    shop.clock.now = moment('2026-03-02 10:59')
    expect((await shop.say(shop.shopper(), 'Hello')).state).toBe('queued')
    shop.clock.now = moment('2026-03-02 11:00')
    expect((await shop.say(shop.shopper(), 'Hello')).state).toBe('left')
  })

  async function rosteredShop() {
    shop.site = await shop.addSite({ name: 'Atelier', usesRoster: true, answerWithin: 120 })
    return { site: shop.site, maria: await shop.hire('Maria', {}, { accepting: false }) }
  }

  /** To a shopper who leaves a message now, as written in Bucharest. */
  async function promised(): Promise<string> {
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    return written((await shop.conversation(conversation)).promiseAt!)
  }
})

describe.each(databases)('A promise by the opening hours, on %s', (database) => {
  const shop = useShop(database)
  const hours = {
    timeZone: 'Europe/Bucharest',
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  }

  test('of a message left on a Saturday is for Monday, and not for the same time on Sunday (O12)', async () => {
    shop.site = await shop.addSite({ hours, answerWithin: 120 })
    shop.clock.now = moment('2026-03-07 11:00')
    expect(await promised()).toBe('2026-03-09 11:00 +02:00')
  })

  test('leaves the shared days off out, and keeps to special hours of all', async () => {
    shop.site = await shop.addSite({ hours, answerWithin: 120 })
    await saveHolidays(shop.context, shop.owner, {
      holidays: [dayOff('2026-03-09', 'Spring'), specialHours('2026-03-10', '12:00-13:00')],
    })
    shop.clock.now = moment('2026-03-07 11:00')
    expect(await promised()).toBe('2026-03-11 10:00 +02:00')
  })

  test('has no date where nobody has said when messages are answered: shown so before writing, and kept so after', async () => {
    shop.site = await shop.addSite({ hours: null, answerWithin: 120 })
    const shown = await shop.context.store.read((tx) => readAvailability(tx, shop.site.id, shop.site))
    expect([shown.promiseAt, await promised()]).toEqual([null, null])
  })

  test('gives way to the roster, where the site follows it', async () => {
    shop.site = await shop.addSite({ hours, answerWithin: 120, usesRoster: true })
    const maria = await shop.hire('Maria', {}, { accepting: false })
    await saveRoster(shop.context, shop.owner, { agent: maria.id, roster: roster({ 7: ['10:00-14:00'] }) })
    shop.clock.now = moment('2026-03-07 11:00')
    expect(await promised()).toBe('2026-03-08 12:00 +02:00')
  })

  test('of a site that was set up before there were hours has no date', async () => {
    const { hours: _, ...before } = JSON.parse((await row()).settings_json) as { hours: unknown }
    await shop.context.store.transaction(({ db }) =>
      db
        .updateTable('sites')
        .set({ settings_json: JSON.stringify(before) })
        .execute(),
    )
    expect(await promised()).toBeNull()
  })

  const row = () =>
    shop.context.store.read(({ db }) => db.selectFrom('sites').select('settings_json').executeTakeFirstOrThrow())

  async function promised(): Promise<string | null> {
    const { conversation } = await shop.say(shop.shopper(), 'Hello')
    const { promiseAt } = await shop.conversation(conversation)
    return promiseAt === null ? null : written(promiseAt)
  }
})
