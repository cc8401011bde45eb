import { execFile } from 'node:child_process'
import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Fault } from '../fault'
import { probe } from '../probe'
import { until } from '../until'

const run = promisify(execFile)

/**
 * F8: messages are refused with `unavailable`, reading still works, and with free space everything is accepted again.
 */
export const fullDisk: Fault = {
  id: 'F8',
  name: 'F8 disk full (SQLite)',
  wish: { on: 'SQLite' },
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'counterbell-disk-'))
    await run('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).catch((error: Error) =>
      Promise.reject(new Error(`F8 needs a small file system, which only root may mount: ${error.message}`)),
    )
    const end = async () => {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true })
    }
    return { wish: { settings: () => ({ DATA_DIR: join(folder, 'data') }) }, end }
  },
  act: async (world) => {
    const ask = await probe(world)
    const filler = join(world.nodes[0]!.dataDir, '../filler')
    // For a while SQLite can still write into space that it has already allocated.
    const isRefused = async () => {
      await fill(filler)
      return (await ask(5_000)) === 'unavailable'
    }
    await until('a clear `unavailable`', isRefused).catch((error: Error) => world.expect(false, `F8: ${error.message}`))
    const reader = world.newShopper(1)
    await pause(5_000)
    world.expect(reader.isLive(), 'F8: somebody new is greeted while nothing can be written')
    await rm(filler)
  },
}

/** Fills the rest of the disk. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'a')
  const page = Buffer.alloc(4_096)
  try {
    for (;;) await file.write(page)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}
