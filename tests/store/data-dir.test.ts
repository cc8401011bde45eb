import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DataDirInUse } from '../../server/store/sqlite/data-dir-lock'
import { openSqlite } from '../../server/store/sqlite/store'
import { newGround, type Ground } from '../support/stores'
import { readCounter, setCounter } from './counter'

const root = join(import.meta.dirname, '../..')

describe('A data directory', () => {
  let ground: Ground
  let children: ChildProcess[] = []

  beforeEach(async () => {
    ground = await newGround('SQLite')
  })
  afterEach(async () => {
    for (const child of children) await kill(child)
    children = []
    await ground.dispose()
  })

  test('belongs to one Counterbell: the second is refused with a line that says what to do (H3)', async () => {
    const store = await ground.open()
    await expect(ground.open()).rejects.toThrow(DataDirInUse)
    await expect(ground.open()).rejects.toThrow(
      `${ground.where} is in use by another Counterbell. One process owns a data directory; for several, set DATABASE_URL and REDIS_URL.`,
    )
    await setCounter(store, 1)
    await store.close()
    const next = await ground.open()
    expect(await readCounter(next)).toBe(1)
    await next.close()
  })

  test('belongs to one process of the machine; it is free again as soon as that is killed, with all that it has acknowledged (F1, H3, H6)', async () => {
    expect(await openElsewhere()).toBe('open')
    await expect(ground.open()).rejects.toThrow(DataDirInUse)
    await kill(children[0]!)
    const store = await ground.open()
    expect(await readCounter(store)).toBe(7)
    await store.close()
  })

  test('that we make is for nobody else of the machine to read (A: secrets)', async () => {
    const made = join(ground.where, 'data')
    const store = await openSqlite(made)
    expect(statSync(made).mode & 0o077).toBe(0)
    await store.close()
  })

  test('cannot be taken by another process while we have it (H3)', async () => {
    const store = await ground.open()
    expect(await openElsewhere()).toContain('in use by another Counterbell')
    await store.close()
  })

  /** Another process opens it and writes seven; answers what it says of it. */
  async function openElsewhere(): Promise<string> {
    const script = join(ground.where, `open-${children.length}.mts`)
    writeFileSync(
      script,
      `import { openSqlite } from '${root}/server/store/sqlite/store.ts'
import { setCounter } from '${root}/tests/store/counter.ts'
try {
  await setCounter(await openSqlite(process.argv[2]), 7)
  console.log('open')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(error.message)
}`,
    )
    const child = spawn(process.execPath, ['--import', 'tsx', script, ground.where], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return said.toString().trim()
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
})
