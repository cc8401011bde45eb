import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DepartmentId } from '../../shared/ids'
import type { Prepared } from '../../server/store/prepared'
import { sql, type Store } from '../../server/store/store'
import type { Tables } from '../../server/store/tables'
import { databases, newGround, type Ground } from '../support/stores'

type Department = Tables['departments']

const add: Prepared<Department, unknown> = (db, given) =>
  db.insertInto('departments').values({ id: given.id, name: given.name })
const named: Prepared<{ one: string; other: string }, Department> = (db, given) =>
  db.selectFrom('departments').selectAll().where('name', 'in', [given.one, given.other, 'Repairs']).orderBy('name')

const department = (name: string): Department => ({ id: DepartmentId.parse(randomUUID()), name })
const [sales, returns, repairs] = ['Sales', 'Returns', 'Repairs'].map(department) as [
  Department,
  Department,
  Department,
]

describe.each(databases)('A prepared query on %s', (database) => {
  let ground: Ground
  let store: Store

  beforeAll(async () => {
    ground = await newGround(database)
    store = await ground.open()
  })
  beforeEach(() => store.transaction(({ db }) => db.deleteFrom('departments').execute()))
  afterAll(async () => {
    await store.close()
    await ground.dispose()
  })

  const addAll = (...departments: Department[]) =>
    store.transaction(async (tx) => {
      for (const one of departments) await tx.run(add, one)
    })

  test('runs with other values each time, beside those that stand in its text', async () => {
    await addAll(sales, returns, repairs)
    expect(await store.read((tx) => tx.run(named, { one: 'Sales', other: 'Nowhere' }))).toEqual([repairs, sales])
    expect(await store.read((tx) => tx.run(named, { one: 'Returns', other: 'Sales' }))).toEqual([
      repairs,
      returns,
      sales,
    ])
  })

  test('takes a value for a value, whatever it says', async () => {
    const odd = department(`'); drop table departments; -- $1 ? Привіт`)
    await addAll(odd)
    expect(await store.read((tx) => tx.run(named, { one: odd.name, other: '' }))).toEqual([odd])
  })

  test('sees what its transaction has done, and is undone with it (D2)', async () => {
    const half = store.transaction(async (tx) => {
      await tx.run(add, sales)
      expect(await tx.run(named, { one: 'Sales', other: '' })).toEqual([sales])
      throw new Error('not after all')
    })
    await expect(half).rejects.toThrow('not after all')
    expect(await store.read((tx) => tx.run(named, { one: 'Sales', other: '' }))).toEqual([])
  })

  test('that a constraint refuses fails, and can be run again', async () => {
    await addAll(sales)
    await expect(addAll(sales)).rejects.toThrow(/unique|UNIQUE/)
    await addAll(returns)
    expect(await store.read((tx) => tx.run(named, { one: 'Sales', other: 'Returns' }))).toEqual([returns, sales])
  })

  test('may say the same as another: the next is still not taken for either', async () => {
    const twin = (): Prepared<{ id: string }, { id: string }> => (db, given) =>
      db.selectFrom('departments').select('id').where('name', '=', given.id)
    const third: Prepared<{ id: string }, { name: string }> = (db, given) =>
      db.selectFrom('departments').select('name').where('name', '=', given.id)
    await addAll(sales)
    await store.read(async (tx) => {
      for (const one of [twin(), twin()]) expect(await tx.run(one, { id: 'Sales' })).toEqual([{ id: sales.id }])
      expect(await tx.run(third, { id: 'Sales' })).toEqual([{ name: 'Sales' }])
    })
  })

  test('goes on when a newer version, started beside this one, has added a column to its table (H12)', async () => {
    await addAll(sales)
    const ask = () => store.transaction((tx) => tx.run(named, { one: 'Sales', other: '' }))
    await ask()
    await store.transaction(({ db }) => sql`alter table departments add column colour text`.execute(db))
    expect(await ask()).toMatchObject([sales])
    expect(await ask()).toMatchObject([sales])
  })
})
