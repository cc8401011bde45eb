import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Store } from '../../server/store/store'
import { newGround, type Ground } from '../support/stores'

let ground: Ground
beforeEach(async () => {
  ground = await newGround('SQLite')
})
afterEach(() => ground.dispose())

/** What others of the machine may do with each file of ours, in octal. */
const rights = () =>
  Object.fromEntries(
    readdirSync(ground.where).map((name) => [name, (statSync(join(ground.where, name)).mode & 0o777).toString(8)]),
  )

test('our files are for us alone, also in a directory that was there before and is open to others, which stays as it is (H19)', async () => {
  chmodSync(ground.where, 0o755)
  const store = await openSqlite(ground.where)
  expect(rights()).toEqual({
    'counterbell.db': '600',
    'counterbell.db-wal': '600',
    'counterbell.db-shm': '600',
    'lock.db': '600',
    'lock.db-journal': '600',
  })
  expect(statSync(ground.where).mode & 0o777).toBe(0o755)
  await store.close()
})

test('the files of an earlier version, which others could read, are closed to them by the next start (H19)', async () => {
  await (await openSqlite(ground.where)).close()
  for (const name of readdirSync(ground.where)) chmodSync(join(ground.where, name), 0o644)
  writeFileSync(join(ground.where, 'notes.txt'), 'of the operator')
  chmodSync(join(ground.where, 'notes.txt'), 0o644)
  const store = await openSqlite(ground.where)
  expect(rights()).toEqual({
    'counterbell.db': '600',
    'counterbell.db-wal': '600',
    'counterbell.db-shm': '600',
    'lock.db': '600',
    'lock.db-journal': '600',
    'notes.txt': '644',
  })
  await store.close()
})

const secret = 'A photograph of my passport'
const bytes = Buffer.from(secret.repeat(400))

async function keep(store: Store): Promise<void> {
  await store.transaction(async ({ db }) => {
    await db.insertInto('pictures').values({ id: 'gone', type: 'image/png', bytes }).execute()
    await db.insertInto('settings').values({ name: 'told', value: secret }).execute()
  })
}

async function forget(store: Store): Promise<void> {
  await store.transaction(async ({ db }) => {
    await db.deleteFrom('pictures').where('id', '=', 'gone').execute()
    await db.deleteFrom('settings').where('name', '=', 'told').execute()
  })
}

const onDisk = () => readdirSync(ground.where).some((name) => readFileSync(join(ground.where, name)).includes(secret))

test('of a file or words that were deleted nothing stays on the disk once it is scrubbed, while others write and read (H19)', async () => {
  const store = await openSqlite(ground.where)
  await keep(store)
  await store.scrub?.()
  expect(onDisk()).toBe(true)
  await forget(store)
  const writing = Array.from({ length: 20 }, (_, n) =>
    store.transaction(({ db }) =>
      db
        .insertInto('settings')
        .values({ name: `n${n}`, value: `${n}` })
        .execute(),
    ),
  )
  await store.scrub?.()
  await Promise.all(writing)
  await store.scrub?.()
  expect(onDisk()).toBe(false)
  expect(
    await store.read(async ({ db }) => (await db.selectFrom('settings').select('name').execute()).length),
  ).toBeGreaterThanOrEqual(20)
  await store.close()
})
