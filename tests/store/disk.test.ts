import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../server/store/migrate'
import { steadyClock } from '../../server/store/sqlite/clock'
import { createDisk } from '../../server/store/sqlite/disk'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Tx } from '../../server/store/store'

/** A store on a disk that keeps nothing before it is let. */
async function onSlowDisk() {
  const dir = await mkdtemp(join(tmpdir(), 'counterbell-disk-'))
  let release: () => void = () => undefined
  let held: Promise<void> = Promise.resolve()
  const hold = () => {
    held = new Promise((resolve) => (release = resolve))
  }
  const store = await openSqlite(dir, steadyClock(), migrations, (file) => {
    const disk = createDisk(file)
    let last = Promise.resolve()
    return { ...disk, flush: () => (last = held.then(disk.flush)), settled: () => last }
  })
  onTestFinished(async () => {
    release()
    await store.close()
    await rm(dir, { recursive: true })
  })
  return { store, hold, go: () => release() }
}

const put = (name: string) => async (tx: Tx) =>
  void (await tx.db.insertInto('settings').values({ name, value: '1' }).execute())
const names = async (tx: Tx) => (await tx.db.selectFrom('settings').select('name').execute()).map(({ name }) => name)
const turn = () => new Promise((resolve) => setTimeout(resolve, 30))

test('nobody is answered, and nobody reads, what the disk does not have yet; the next group runs meanwhile and is answered after it (D3)', async () => {
  const { store, hold, go } = await onSlowDisk()
  const told: string[] = []
  hold()
  const first = store.transaction(put('first')).then(() => told.push('first'))
  await turn()
  let seen: string[] = []
  const second = store
    .transaction(async (tx) => {
      seen = await names(tx)
      await put('second')(tx)
    })
    .then(() => told.push('second'))
  const read = store.read(names).then((found) => told.push(`read ${found.includes('first')}`))
  await turn()
  expect(told).toEqual([])
  expect(seen).toContain('first')
  go()
  await Promise.all([first, second, read])
  expect(told[0]).toBe('first')
  expect(told).toContain('read true')
})

test('a disk is settled once every flush that was asked for is done, and not before', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'counterbell-disk-'))
  const file = join(dir, 'log')
  await writeFile(file, 'words')
  const disk = createDisk(file)
  const done: number[] = []
  await disk.settled()
  const flushes = [1, 2, 3].map((turn) => disk.flush().then(() => done.push(turn)))
  await disk.settled()
  expect(done).toEqual([1, 2, 3])
  await Promise.all(flushes)
  disk.close()
  await expect(disk.flush()).rejects.toThrow('EBADF')
  await rm(dir, { recursive: true })
})

test('what is read is kept back until the disk has it also where the work ends in a refusal (D3)', async () => {
  const { store, hold, go } = await onSlowDisk()
  hold()
  const written = store.transaction(put('first'))
  await turn()
  let told = false
  const refused = store.read(() => Promise.reject(new Error('at-capacity'))).catch(() => (told = true))
  await turn()
  expect(told).toBe(false)
  go()
  await Promise.all([written, refused])
  expect(told).toBe(true)
})
