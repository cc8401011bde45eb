import { describe, expect, test } from 'vitest'
import { presence } from '../../server/features/agents/presence/presence-times'
import { endPresence, heartbeat, shortenPresence } from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { readExpiries, readQueueFigures } from '../../server/features/reports/queue-figures'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('The figures that operators watch, on %s', (database) => {
  const shop = useShop(database)
  const figures = () => shop.context.store.read(readQueueFigures)

  test('are all nought in a shop where nothing happens (H10)', async () => {
    expect(await figures()).toEqual({
      queued: 0,
      assigned: 0,
      left: 0,
      overdue: 0,
      longestWait: 0,
      onDuty: 0,
      freeSlots: 0,
    })
  })

  test('say who waits, since when, who is there and how many more they can take (H10)', async () => {
    await shop.hire('Radu', { capacity: 5 }, { accepting: false })
    const maria = await shop.hire('Maria', { capacity: 2 })
    const first = await shop.begins()
    await shop.sweep()
    expect(await figures()).toMatchObject({ assigned: 1, onDuty: 1, freeSlots: 1 })
    for (const _ of ['second', 'third', 'fourth']) await shop.begins()
    shop.clock.pass({ seconds: 20 })
    await shop.sweep()
    expect(await figures()).toMatchObject({ queued: 2, assigned: 2, onDuty: 1, freeSlots: 0, longestWait: 20 })
    await close(shop.context, maria, await shop.order(first))
    expect(await figures()).toMatchObject({ queued: 2, assigned: 1 })
  })

  test('say which promises are broken, until they are kept (H10, A9)', async () => {
    const conversation = await shop.begins()
    await shop.context.store.transaction(({ db, now }) =>
      db
        .updateTable('conversations')
        .set({ promise_at: now + 60_000 })
        .where('id', '=', conversation)
        .execute(),
    )
    expect(await figures()).toMatchObject({ left: 1, overdue: 0 })
    shop.clock.pass({ seconds: 61 })
    expect(await figures()).toMatchObject({ left: 1, overdue: 1 })
    await shop.reply(await shop.hire('Maria', {}, { accepting: false }), conversation, 'It is')
    expect(await figures()).toMatchObject({ overdue: 0 })
  })

  test('count a lease that has run out once, and none of somebody who comes back, signs out or does not accept (H10, R3)', async () => {
    const [maria, radu, ana] = [await shop.hire('Maria'), await shop.hire('Radu'), await shop.hire('Ana')]
    await heartbeat(shop.context, await shop.hire('Oksana', {}, { accepting: false }))
    let since = shop.clock.now
    const expired = async () => {
      const seen = await shop.context.store.read((tx) => readExpiries(tx, since))
      since = seen.until
      return seen.expired
    }
    await shortenPresence(shop.context, maria.id)
    shop.clock.pass({ seconds: presence.leaseAfterDisconnect / 1000 })
    await heartbeat(shop.context, radu)
    await endPresence(shop.context, ana.id)
    expect([await expired(), await expired()]).toEqual([1, 0])
    await heartbeat(shop.context, maria)
    expect(await expired()).toBe(0)
  })
})
