import { randomUUID } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DepartmentId } from '../../shared/ids'
import { migrations } from '../../server/store/migrate'
import type { Store } from '../../server/store/store'
import { databases, newGround, type Ground } from '../support/stores'
import { nextVersion, openAs } from './next-version'

const script = join(import.meta.dirname, 'next-version.ts')

describe.each(databases)('A new version on an old database, on %s', (database) => {
  let ground: Ground
  let store: Store | null = null

  beforeEach(async () => {
    ground = await newGround(database)
  })
  afterEach(async () => {
    await store?.close()
    store = null
    await ground.dispose()
  })

  test('brings all that is there with it (H12)', async () => {
    await makeOld()
    store = await openAs(database, ground.where, nextVersion())
    expect(await names(store)).toEqual(['Repairs (celadon)', 'Returns (celadon)'])
    expect(await migrated(store)).toEqual([...Object.keys(migrations), '9999-next'])
  })

  test('that is killed in the middle has changed nothing: the old version still starts, and the new one starts again and ends it (H12, F1)', async () => {
    await makeOld()
    await killInTheMiddle('next')
    store = await ground.open()
    expect(await names(store)).toEqual(['Repairs', 'Returns'])
    expect(await migrated(store)).toEqual(Object.keys(migrations))
    await store.close()
    store = await openAs(database, ground.where, nextVersion())
    expect(await names(store)).toEqual(['Repairs (celadon)', 'Returns (celadon)'])
  })

  test('that is killed as it makes the very first tables starts again as if nothing had been (H12, F1)', async () => {
    await killInTheMiddle('this')
    store = await ground.open()
    expect([await names(store), await migrated(store)]).toEqual([[], Object.keys(migrations)])
  })

  test('whose step fails has changed nothing, says what failed, and may be tried again (H12)', async () => {
    await makeOld()
    const fails = nextVersion(() => Promise.reject(new Error('the paint has run out')))
    await expect(openAs(database, ground.where, fails)).rejects.toThrow('the paint has run out')
    store = await ground.open()
    expect(await names(store)).toEqual(['Repairs', 'Returns'])
  })

  test('once it has been there, the old version is refused in a sentence (H12)', async () => {
    await (await openAs(database, ground.where, nextVersion())).close()
    await expect(ground.open()).rejects.toThrow(
      /^This database was made by a newer Counterbell\. Start that version or a later one\.$/,
    )
    store = await openAs(database, ground.where, nextVersion())
    expect(await migrated(store)).toEqual([...Object.keys(migrations), '9999-next'])
  })

  const testShared = database === 'PostgreSQL' ? test : () => undefined

  testShared('begun in two processes at once is migrated by one, and the other waits for it (H5, H12)', async () => {
    await makeOld()
    const children = [0, 1].map(() => launch('next', '500'))
    const said = await Promise.all(
      children.map(async (child) => ({ code: ((await once(child, 'exit')) as [number])[0], words: child.words() })),
    )
    expect(said.map(({ code }) => code)).toEqual([0, 0])
    expect(said.filter(({ words }) => words.includes('in the middle'))).toHaveLength(1)
    store = await openAs(database, ground.where, nextVersion())
    expect(await names(store)).toEqual(['Repairs (celadon)', 'Returns (celadon)'])
  })

  testShared('may take its time, and wait for another process as long as that takes (H12)', async () => {
    const patience: unknown[] = []
    const steps = nextVersion(async (db) => {
      for (const what of ['statement_timeout', 'idle_in_transaction_session_timeout'])
        patience.push((await sql.raw<Record<string, string>>(`show ${what}`).execute(db)).rows[0]![what])
    })
    store = await openAs(database, ground.where, steps)
    expect(patience).toEqual(['0', '0'])
  })

  async function makeOld(): Promise<void> {
    const old = await ground.open()
    for (const name of ['Repairs', 'Returns'])
      await old.transaction(({ db }) =>
        db
          .insertInto('departments')
          .values({ id: DepartmentId.parse(randomUUID()), name })
          .execute(),
      )
    await old.close()
  }

  async function killInTheMiddle(version: 'this' | 'next'): Promise<void> {
    const child = launch(version)
    await once(child.stdout!, 'data')
    expect(child.words()).toBe('in the middle\n')
    child.kill('SIGKILL')
    const [, signal] = (await once(child, 'exit')) as [null, string]
    expect(signal).toBe('SIGKILL')
  }

  function launch(version: 'this' | 'next', pause = ''): ChildProcess & { words: () => string } {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, database, ground.where, version, ...(pause ? [pause] : [])],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    return Object.assign(child, { words: () => said })
  }

  const names = async (of: Store) =>
    (await of.read(({ db }) => db.selectFrom('departments').select('name').orderBy('name').execute())).map(
      ({ name }) => name,
    )
  const migrated = async (of: Store) =>
    (
      await of.read((tx) => sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx.db))
    ).rows.map(({ name }) => name)
})
