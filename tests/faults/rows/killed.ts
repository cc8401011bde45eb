import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault'

const downMs = 400

/** F1: at any moment, before a commit, after it, or before the acknowledgement. */
export const killedAlone: Fault = {
  id: 'F1',
  name: 'F1 server killed mid-send, and begun again (SQLite)',
  wish: { on: 'SQLite' },
  act: async ({ nodes: [node] }, rounds) => {
    for (let round = 0; round < rounds; round++) {
      await node!.kill()
      await pause(downMs)
      await node!.begin()
      await pause(1_000 + Math.random() * 2_000)
    }
  },
}

/** F1: half of the clients reconnect to the other process. */
export const killedOfTwo: Fault = {
  id: 'F1',
  name: 'F1 server killed mid-send, the other goes on (cluster)',
  wish: { on: 'cluster', pages: 1 },
  act: async ({ nodes: [node] }) => {
    await node!.kill()
  },
}
