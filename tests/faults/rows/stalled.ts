import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Fault } from '../fault'

const preload = pathToFileURL(join(import.meta.dirname, 'stall-on-signal.mjs')).href
const settings = () => ({ NODE_OPTIONS: `--import=${preload}` })

const act: Fault['act'] = async ({ nodes }, rounds) => {
  for (let round = 0; round < rounds; round++) {
    nodes[0]!.signal('SIGUSR2')
    await pause(8_000)
  }
}

/** F10: a process does nothing for five seconds. The oracle checks that no agent counts as offline. */
export const stalledAlone: Fault = {
  id: 'F10',
  name: 'F10 event loop stalled 5 s, again and again (SQLite)',
  wish: { on: 'SQLite', settings },
  act,
}
export const stalledOfTwo: Fault = {
  id: 'F10',
  name: 'F10 event loop of one stalled 5 s, again and again (cluster)',
  wish: { on: 'cluster', settings },
  act,
}
