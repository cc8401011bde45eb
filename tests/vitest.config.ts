import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Milliseconds. The first suite that needs Chromium or Redis may have to wait until it is installed. */
const installing = 600_000

const inside = (...rooms: string[]) => rooms.map((room) => `tests/${room}/**/*.test.{ts,tsx}`)

/** Real browsers, databases and networks on a busy machine: what fails is tried again, and the run's end names it. */
const retry = 2
/** Milliseconds until what is polled for must be so: a busy machine stands still for seconds. */
const expected = { poll: { timeout: 15_000 } }

/** `parts` need nothing but Node; `seams` ask for databases and Redis; `whole` starts servers and browsers, one suite at a time, in one process: what they import takes long. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    globalSetup: './tests/support/services.ts',
    maxWorkers: 2,
    projects: [
      { test: { name: 'parts', include: inside('rules', 'widget', 'console'), maxWorkers: 2, hookTimeout: installing, testTimeout: 60_000, expect: expected, sequence: { groupOrder: 1 } } },
      { test: { name: 'seams', include: inside('support', 'store', 'bus', 'operations', 'doors', 'deliveries', 'fuzz', 'simulation'), maxWorkers: 2, hookTimeout: installing, testTimeout: 30_000, expect: expected, retry, sequence: { groupOrder: 2 } } },
      { test: { name: 'whole', include: inside('browser', 'faults'), isolate: false, maxWorkers: 1, hookTimeout: installing, testTimeout: 120_000, expect: expected, retry, sequence: { groupOrder: 3 } } },
    ],
  },
})
