import { describe, expect, test } from 'vitest'
import type { Context } from '../../server/context'
import { take } from '../../server/features/routing/take'
import { inspected } from '../support/core'
import { databases } from '../support/stores'
import { useShop } from './shop'

describe.each(databases)('What others hear, on %s', (database) => {
  const shop = useShop(database)

  test('is nothing at all while it is not stored (D3)', async () => {
    const maria = await shop.hire('Maria')
    const conversation = await shop.begins()
    const order = await shop.order(conversation)
    shop.bus.told.length = 0
    shop.bus.stirs = 0
    const failing: Context = {
      ...shop.context,
      store: inspected(shop.context.store, () => Promise.reject(new Error('the disk is full'))),
    }
    await expect(take(failing, maria, order)).rejects.toThrow('the disk is full')
    expect(shop.bus.told).toEqual([])
    expect(shop.bus.stirs).toBe(0)
    expect((await shop.conversation(conversation)).state).toBe('queued')
  })

  test('of an assignment reaches who has it, who had it and who looks on; the inbox row reaches all (D4)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const conversation = await shop.begins()
    await take(shop.context, maria, await shop.order(conversation))
    shop.bus.told.length = 0
    await take(shop.context, radu, await shop.order(conversation))
    const [event, summary] = shop.bus.told.filter(({ to }) => to === 'agents')
    expect(event).toMatchObject({
      name: 'event',
      audiences: [{ watching: conversation }, { agent: radu.id }, { agent: maria.id }],
    })
    expect(summary).toMatchObject({
      name: 'summary',
      audiences: ['agents'],
      args: [{ id: conversation, assignee: { name: 'Radu' } }],
    })
    expect(shop.bus.stirs).toBeGreaterThan(0)
  })

  test('of a repeat is nothing: it has been told once (R10)', async () => {
    const maria = await shop.hire('Maria')
    const order = await shop.order(await shop.begins())
    await take(shop.context, maria, order)
    shop.bus.told.length = 0
    await take(shop.context, maria, order)
    expect(shop.bus.told).toEqual([])
  })
})
