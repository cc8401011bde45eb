import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../server/store/postgres/store'
import type { Store } from '../../server/store/store'
import { freshDatabase, type Database } from '../support/postgres'
import { countOn, readCounter, setCounter } from './counter'

describe('PostgreSQL', () => {
  let database: Database
  let store: Store
  let other: Client

  beforeEach(async () => {
    database = await freshDatabase()
    store = await openPostgres(database.url)
    await setCounter(store, 0)
    other = new Client(database.url)
    await other.connect()
  })
  afterEach(async () => {
    vi.useRealTimers()
    await other.end()
    await store.close()
    await database.drop()
  })

  test('says unavailable within seconds while somebody holds the row, however many want it, and goes on once it is free (F7)', async () => {
    await other.query('begin')
    await other.query(`select * from settings where name = 'counter' for update`)
    const begun = performance.now()
    // More than there are connections: those wait for one, and not for ever either.
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => countOn(store)))
    expect(performance.now() - begun).toBeLessThan(14_000)
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { refusal: { code: 'unavailable' } } })
    expect(await readCounter(store)).toBe(0)
    await other.query('rollback')
    expect(await countOn(store)).toBe(1)
  })

  test('serves everybody else at once while forty wait for a row that somebody holds (H22, F7)', async () => {
    await other.query('begin')
    await other.query(`select * from settings where name = 'counter' for update`)
    const held = Promise.allSettled(Array.from({ length: 40 }, () => countOn(store)))
    const waits: number[] = []
    for (let count = 0; count < 12; count++) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const asked = performance.now()
      await store.transaction(({ db }) =>
        db
          .insertInto('settings')
          .values({ name: `else ${count}`, value: '' })
          .execute(),
      )
      waits.push(performance.now() - asked)
    }
    await other.query('rollback')
    // The first come while all forty try for the first time.
    expect(waits.toSorted((one, another) => one - another)[8]).toBeLessThan(400)
    expect(Math.max(...waits)).toBeLessThan(2_500)
    await held
  })

  test('gives what waits for a held row its turn once it is free, within the seconds that it waits (H22)', async () => {
    await other.query('begin')
    await other.query(`select * from settings where name = 'counter' for update`)
    const counting = countOn(store)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await other.query('rollback')
    expect(await counting).toBe(1)
  })

  test('says unavailable when the connection is cut in the middle, has done nothing of it, and takes a new one by itself (F7)', async () => {
    await other.query('begin')
    await other.query(`select * from settings where name = 'counter' for update`)
    const counting = countOn(store)
    const cut = () =>
      other.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
    await vi.waitUntil(
      async () =>
        (
          await other.query(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount,
    )
    await Promise.all([cut(), expect(counting).rejects.toMatchObject({ refusal: { code: 'unavailable' } })])
    await other.query('rollback')
    expect(await countOn(store)).toBe(1)
  })

  test('says unavailable while it cannot be reached, and is used again as soon as it can (F7, H6)', async () => {
    const line = await openLine(database.url)
    const far = await openPostgres(line.url)
    expect(await countOn(far)).toBe(1)
    await line.cut()
    await expect(countOn(far)).rejects.toMatchObject({ refusal: { code: 'unavailable' } })
    await expect(readCounter(far)).rejects.toMatchObject({ refusal: { code: 'unavailable' } })
    await line.mend()
    expect(await countOn(far)).toBe(2)
    await far.close()
    await line.cut()
  })

  test('carries on where two transactions lock each other out: one is run again, and both are done', async () => {
    await store.transaction(({ db }) =>
      db
        .insertInto('settings')
        .values([
          { name: 'a', value: '0' },
          { name: 'b', value: '0' },
        ])
        .execute(),
    )
    const add = (names: ['a' | 'b', 'a' | 'b']) =>
      store.transaction(async ({ db }) => {
        for (const name of names) {
          await db
            .updateTable('settings')
            .set((eb) => ({ value: eb('value', '||', '+') }))
            .where('name', '=', name)
            .execute()
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      })
    await Promise.all([add(['a', 'b']), add(['b', 'a'])])
    const rows = await store.read(({ db }) =>
      db.selectFrom('settings').selectAll().where('name', 'in', ['a', 'b']).orderBy('name').execute(),
    )
    expect(rows).toEqual([
      { name: 'a', value: '0++' },
      { name: 'b', value: '0++' },
    ])
  })

  test('runs the work again when two make the same thing at once, so that the second finds it (D2)', async () => {
    const findOrMake = () =>
      store.transaction(async ({ db }) => {
        const found = await db.selectFrom('settings').select('value').where('name', '=', 'only').executeTakeFirst()
        if (found) return 'found'
        await db.insertInto('settings').values({ name: 'only', value: '1' }).execute()
        return 'made'
      })
    const answers = await Promise.all(Array.from({ length: 8 }, findOrMake))
    expect(answers.filter((answer) => answer === 'made')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'found')).toHaveLength(7)
  })

  test('gives the database’s time, though the clock of this process is an hour off (F9)', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    const late = await openPostgres(database.url)
    const { rows } = await other.query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now')
    for (const process of [late, store]) {
      expect(Math.abs((await process.transaction(async (tx) => tx.now)) - Number(rows[0]!.now))).toBeLessThan(1_000)
      expect(Math.abs((await process.read(async (tx) => tx.now)) - Number(rows[0]!.now))).toBeLessThan(1_000)
    }
    await late.close()
  })

  test('may be opened by four processes at once, and is migrated once', async () => {
    const empty = await freshDatabase()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgres(empty.url)))
    await setCounter(stores[0]!, 5)
    expect(await Promise.all(stores.map(readCounter))).toEqual([5, 5, 5, 5])
    for (const each of stores) await each.close()
    await empty.drop()
  })
})

/** A way to the database through a port of its own, that can be cut: what is on it ends, and nobody answers there. */
async function openLine(url: string) {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const distant = connect(Number(port), hostname)
    for (const socket of [near, distant]) sockets.add(socket.on('error', () => undefined))
    near.pipe(distant).pipe(near)
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const at = (server.address() as AddressInfo).port
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${at}` }).href,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await closed
    },
    mend: () => listen(at),
  }
}
