import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { borrow } from '../../support/borrow'
import type { Fault } from '../fault'
import type { Wish } from '../world'

const hours = ['+3600', '-3600', '+0']

/**
 * Sets the wall clock of the first process from a file. The monotonic clock does not change, as with a real clock
 * change.
 */
async function ownClock(): Promise<{ wish: Partial<Wish>; end: () => Promise<void> }> {
  const library = await borrow('faketime')
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-clock-'))
  const file = join(folder, 'offset')
  await writeFile(file, '+0\n')
  const fake = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  return { wish: { settings: (node) => (node === 0 ? fake : {}) }, end: () => rm(folder, { recursive: true }) }
}

const fault = (on: Wish['on']): Fault => ({
  id: 'F9',
  needs: ['faketime'],
  name: `F9 clock of a process jumps an hour ahead, two behind (${on})`,
  wish: { on },
  prepare: ownClock,
  act: async ({ settings }) => {
    for (const offset of hours) {
      await writeFile(settings(0).FAKETIME_TIMESTAMP_FILE!, `${offset}\n`)
      await pause(14_000)
    }
  },
})

export const clockOfTwo = fault('cluster')
export const clockAlone = fault('SQLite')
