import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Store, Tx } from '../../server/store/store'
import { newGround, type Ground } from '../support/stores'
import { readCounter, setCounter, write } from './counter'

describe('SQLite in trouble', () => {
  let ground: Ground
  let store: Store

  beforeEach(async () => {
    ground = await newGround('SQLite')
    store = await ground.open()
    await setCounter(store, 0)
  })
  afterEach(async () => {
    await store.close()
    await ground.dispose()
  })

  test('tells nobody of a group that it went well when the one commit fails, and goes on with the next (D3)', async () => {
    // Checked at the commit and not before: to an agent who does not exist.
    const broken = store.transaction(async (tx) => {
      await sql`pragma defer_foreign_keys = on`.execute(tx.db)
      await sql`insert into rosters (agent_id, roster_json) values ('nobody', '{}')`.execute(tx.db)
    })
    const neighbours = [1, 2, 3].map((value) => store.transaction((tx) => write(tx, value)))
    const outcomes = await Promise.allSettled([broken, ...neighbours])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    expect(await readCounter(store)).toBe(0)
    await setCounter(store, 4)
    expect(await readCounter(store)).toBe(4)
  })

  test('says unavailable when the disk is full, reads on, and recovers by itself when there is room (F8)', async () => {
    await limitPages(0)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, (_, number) => store.transaction((tx) => fill(tx, `${number}`))),
    )
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { refusal: { code: 'unavailable' } } })
    expect(await readCounter(store)).toBe(0)
    expect(await names()).toEqual([])
    await limitPages(10_000)
    await store.transaction((tx) => fill(tx, 'room again'))
    expect(await names()).toEqual(['room again'])
  })

  test('keeps what was acknowledged before the disk was full, and nothing of what came after (F8)', async () => {
    await limitPages(40)
    const acknowledged: string[] = []
    for (let number = 0; number < 30; number++) {
      const name = `setting ${String(number).padStart(2, '0')}`
      await store
        .transaction((tx) => fill(tx, name))
        .then(
          () => acknowledged.push(name),
          () => undefined,
        )
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeLessThan(30)
    expect(await names()).toEqual(acknowledged)
    await store.close()
    store = await ground.open()
    expect(await names()).toEqual(acknowledged)
  })

  test('answers in the order of asking, and all of a group of more than a hundred', async () => {
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 250 }, (_, number) =>
        store.transaction((tx) => write(tx, number)).then(() => order.push(number)),
      ),
    )
    expect(order).toEqual(Array.from({ length: 250 }, (_, number) => number))
    expect(await readCounter(store)).toBe(249)
  })

  test('takes the time from the clock that it is given (F9)', async () => {
    await store.close()
    const anHourOff = Date.now() + 3_600_000
    store = await openSqlite(ground.where, () => anHourOff)
    expect([await store.transaction(async (tx) => tx.now), await store.read(async (tx) => tx.now)]).toEqual([
      anHourOff,
      anHourOff,
    ])
  })

  /** How many pages more the file may have. */
  const limitPages = (more: number) =>
    store.transaction(async (tx) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx.db)
      await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + more}`).execute(tx.db)
    })

  const fill = (tx: Tx, name: string) =>
    sql`insert into settings (name, value) values (${name}, ${'x'.repeat(20_000)})`.execute(tx.db)
  const names = async () =>
    (
      await store.read((tx) =>
        sql<{ name: string }>`select name from settings where name <> 'counter' order by name`.execute(tx.db),
      )
    ).rows.map(({ name }) => name)
})
