import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { presence } from '../../server/features/agents/presence/presence-times'
import { endPresence, heartbeat } from '../../server/features/agents/presence/set-accepting'
import { useShop } from './shop'

describe('While somebody holds a row of PostgreSQL, the sweep', () => {
  const shop = useShop('PostgreSQL')

  /** In a transaction of their own, as an admin's console does that was left open. */
  async function holding(row: string, id: string, work: () => Promise<void>): Promise<number> {
    const holder = new Client(shop.where)
    await holder.connect()
    await holder.query('begin')
    await holder.query(`select * from ${row} where id = $1 for update`, [id])
    const from = performance.now()
    try {
      await work()
      return performance.now() - from
    } finally {
      await holder.query('rollback')
      await holder.end()
    }
  }
  const stateOf = async (id: Parameters<typeof shop.row>[0]) => (await shop.row(id)).state

  test('gives the others their agents, whoever is first in the queue (H22, F7)', async () => {
    await shop.hire('Maria', { capacity: 9 })
    const [first, second, third] = [await shop.begins(), await shop.begins(), await shop.begins()]
    const took = await holding('conversations', first, shop.sweep)
    expect(await Promise.all([first, second, third].map(stateOf))).toEqual(['queued', 'assigned', 'assigned'])
    expect(took).toBeLessThan(3_000)
    await shop.sweep()
    expect(await stateOf(first)).toBe('assigned')
  })

  test('gives them to other agents where it is an agent’s row (H22)', async () => {
    const maria = await shop.hire('Maria', { capacity: 9 })
    const radu = await shop.hire('Radu', { capacity: 9 })
    const waiting = [await shop.begins(), await shop.begins(), await shop.begins()]
    const took = await holding('agents', maria.id, shop.sweep)
    expect(await Promise.all(waiting.map(async (id) => (await shop.row(id)).assignee_id))).toEqual([
      radu.id,
      radu.id,
      radu.id,
    ])
    expect(took).toBeLessThan(3_000)
  })

  test('hands on what the others had whose agent is gone (H22, R4)', async () => {
    const maria = await shop.hire('Maria', { capacity: 9 })
    const conversations = [await shop.begins(), await shop.begins(), await shop.begins()]
    await shop.sweep()
    await endPresence(shop.context, maria.id)
    const radu = await shop.hire('Radu', { capacity: 9 })
    await holding('conversations', conversations[0]!, shop.sweep)
    expect(await Promise.all(conversations.map(async (id) => (await shop.row(id)).assignee_id))).toEqual([
      maria.id,
      radu.id,
      radu.id,
    ])
    await shop.sweep()
    expect((await shop.row(conversations[0]!)).assignee_id).toBe(radu.id)
  })

  test('makes left messages of the others when nobody is on duty any more (H22, R13)', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    const conversations = [await shop.begins(), await shop.begins(), await shop.begins()]
    await endPresence(shop.context, maria.id)
    await holding('conversations', conversations[0]!, shop.sweep)
    expect(await Promise.all(conversations.map(stateOf))).toEqual(['queued', 'left', 'left'])
  })

  test('logs the presence of everybody else (H21, H22)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    await heartbeat(shop.context, radu)
    shop.clock.pass({ seconds: presence.lease / 1000 + 1 })
    await holding('agents', maria.id, shop.sweep)
    const away = () =>
      shop.context.store.read(({ db }) =>
        db
          .selectFrom('presence_log')
          .select('agent_id')
          .where('online', '=', 0)
          .where('at', '=', shop.clock.now - 1_000)
          .execute(),
      )
    expect((await away()).map((row) => row.agent_id)).toEqual([radu.id])
    await shop.sweep()
    expect(new Set((await away()).map((row) => row.agent_id))).toEqual(new Set([radu.id, maria.id]))
  })
})
