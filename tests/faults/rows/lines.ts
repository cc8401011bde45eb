import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault'

/** F3: the message is committed, the answer is dropped, and then the connection breaks. */
export const lostAck: Fault = {
  id: 'F3',
  name: 'F3 acknowledgements lost',
  wish: { on: 'SQLite' },
  act: async ({ lines }, rounds) => {
    for (let round = 0; round < rounds; round++) {
      const line = lines[round % 2]!
      line.poison('downstream', { timeout: true }, { later: false })
      await pause(1_500)
      line.resetPeers()
      await pause(2_500)
    }
    // Also in the middle of a frame.
    for (const line of lines) line.poison('downstream', { limitData: 0 }, { later: false })
    await pause(2_000)
  },
}

/** F5: in pieces of a few bytes, late, and at the speed of an old modem. */
export const slowLine: Fault = {
  id: 'F5',
  name: 'F5 slow, sliced line',
  wish: { on: 'SQLite' },
  act: async ({ lines }) => {
    for (const line of lines)
      line.poison('both', { latency: { ms: 300, jitter: 400 }, slicer: { bytes: 23, ms: 1 }, bandwidth: 20_000 })
    await pause(12_000)
    for (const line of lines) line.heal()
  },
}
