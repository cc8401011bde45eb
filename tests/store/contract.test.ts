import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '../../server/refusal-error'
import type { Store } from '../../server/store/store'
import { DepartmentId } from '../../shared/ids'
import { databases, newGround, type Ground } from '../support/stores'
import { countOn, look, readCounter, setCounter, write } from './counter'

describe.each(databases)('The store on %s', (database) => {
  let ground: Ground
  let store: Store

  beforeAll(async () => {
    ground = await newGround(database)
    store = await ground.open()
  })
  beforeEach(async () => {
    await store.transaction(({ db }) => db.deleteFrom('departments').execute())
    await setCounter(store, 0)
  })
  afterAll(async () => {
    await store.close()
    await ground.dispose()
  })

  test('keeps all that a transaction did, or nothing of it (D2)', async () => {
    const half = store.transaction(async (tx) => {
      await write(tx, 7)
      await tx.db.insertInto('departments').values({ id: newDepartment(), name: 'Repairs' }).execute()
      throw new Refused('conflict')
    })
    await expect(half).rejects.toThrow(new Refused('conflict'))
    expect(await readCounter(store)).toBe(0)
    expect(await names()).toEqual([])
  })

  test('undoes a statement that fails, and with it the transaction, but no other', async () => {
    const works = ['Repairs', 'Sales', null, 'Returns'].map((name) =>
      store.transaction(async (tx) => {
        await tx.db
          .insertInto('departments')
          .values({ id: newDepartment(), name: name ?? 'Nowhere' })
          .execute()
        if (name === null) await sql`insert into departments (id, name) values ('x', null)`.execute(tx.db)
      }),
    )
    const outcomes = await Promise.allSettled(works)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await names()).toEqual(['Repairs', 'Returns', 'Sales'])
  })

  test('undoes alone what throws among many at the same time', async () => {
    const works = Array.from({ length: 40 }, (_, number) =>
      store.transaction(async (tx) => {
        await tx.db
          .insertInto('departments')
          .values({ id: newDepartment(), name: `Department ${number}` })
          .execute()
        if (number % 4 === 0) throw new Error(`not ${number}`)
        return number
      }),
    )
    const outcomes = await Promise.allSettled(works)
    outcomes.forEach((outcome, number) =>
      expect(outcome).toMatchObject(number % 4 === 0 ? { reason: new Error(`not ${number}`) } : { value: number }),
    )
    expect(await names()).toHaveLength(30)
  })

  test('loses no update of sixty that change the same thing at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => countOn(store)))
    expect(answers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(await readCounter(store)).toBe(60)
  })

  test('shows a reader nothing that is not committed', async () => {
    const [written, mayEnd] = [signal(), signal()]
    const writing = store.transaction(async (tx) => {
      await write(tx, 1)
      expect(await look(tx)).toBe(1)
      written.give()
      await mayEnd.given
    })
    await written.given
    expect(await readCounter(store)).toBe(0)
    mayEnd.give()
    await writing
    expect(await readCounter(store)).toBe(1)
  })

  test('has the work on the disk when it answers: what is read next is there', async () => {
    for (const value of [1, 2, 3, 4, 5]) {
      await setCounter(store, value)
      expect(await readCounter(store)).toBe(value)
    }
  })

  test('gives all of a transaction the same moment, and it goes on from one to the next', async () => {
    const [first, again] = await store.transaction(async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 15))
      return [tx.now, tx.now]
    })
    expect(again).toBe(first)
    await new Promise((resolve) => setTimeout(resolve, 15))
    expect(await store.read(async (tx) => tx.now)).toBeGreaterThan(first!)
    expect(Math.abs(first! - Date.now())).toBeLessThan(5_000)
  })

  test('answers numbers as numbers: sums, counts and instants beyond 32 bits', async () => {
    const far = Date.parse('2100-01-01')
    const { rows } = await store.read((tx) =>
      sql<{
        far: number
        count: number
        sum: number
      }>`select cast(${far} as bigint) as far, count(*) as count, sum(cast(4 as bigint)) as sum`.execute(tx.db),
    )
    expect(rows).toEqual([{ far, count: 1, sum: 4 }])
  })

  test('survives being closed and opened again, and need not migrate twice', async () => {
    await setCounter(store, 42)
    for (const _ of ['once', 'twice']) {
      await store.close()
      store = await ground.open()
    }
    expect(await readCounter(store)).toBe(42)
    const { rows } = await store.read((tx) => sql<{ name: string }>`select name from kysely_migration`.execute(tx.db))
    expect(rows.map(({ name }) => name)).toEqual([...new Set(rows.map(({ name }) => name))])
  })

  test('refuses a database that is newer than this code (H2)', async () => {
    const newer = await newGround(database)
    const later = await newer.open()
    await later.transaction((tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2999-01-01')`.execute(tx.db),
    )
    await later.close()
    await expect(newer.open()).rejects.toThrow('made by a newer Counterbell')
    await newer.dispose()
  })

  const newDepartment = () => DepartmentId.parse(randomUUID())
  const names = async () =>
    (await store.read(({ db }) => db.selectFrom('departments').select('name').orderBy('name').execute())).map(
      ({ name }) => name,
    )
})

function signal() {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give }
}
