import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Milliseconds. The first suite that needs Chromium or Redis may have to wait for the installation. */
const installing = 600_000

const inside = (...rooms: string[]) => rooms.map((room) => `tests/${room}/**/*.test.{ts,tsx}`)

/**
 * Real browsers, databases and networks on a busy machine: a failed test is tried again, and the last lines of the run
 * name it.
 */
const retry = 2
/** Milliseconds that a polled condition may take: a busy machine can stop for seconds. */
const expected = { poll: { timeout: 15_000 } }
const all = { hookTimeout: installing, expect: expected, maxWorkers: 2 }

/**
 * `unit` tests need nothing but Node. `integration` tests ask for databases and Redis. `browser` tests start servers
 * and browsers: their files share a worker's modules and its Chromium, each with its own server.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    globalSetup: './tests/support/services.ts',
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...all,
          name: 'unit',
          include: inside('rules', 'widget', 'console'),
          testTimeout: 60_000,
          retry,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...all,
          name: 'integration',
          include: inside('support', 'store', 'bus', 'operations', 'doors', 'deliveries', 'fuzz', 'simulation'),
          testTimeout: 30_000,
          retry,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...all,
          name: 'browser',
          include: inside('browser', 'faults'),
          isolate: false,
          testTimeout: 120_000,
          retry,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
