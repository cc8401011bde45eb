import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedWait } from '../../server/features/availability/expected-wait'

test('the third in line before two agents of capacity two, at ten minutes a chat, may expect eight minutes', () => {
  expect(expectedWait({ position: 3, capacity: 4, averageHandling: 600 })).toBe(480)
})

test('nobody is told less than a minute', () => {
  expect(expectedWait({ position: 1, capacity: 20, averageHandling: 120 })).toBe(60)
  expect(expectedWait({ position: 1, capacity: 20, averageHandling: 0 })).toBe(60)
})

test('with no capacity left on duty the estimate is that of one conversation at a time', () => {
  expect(expectedWait({ position: 2, capacity: 0, averageHandling: 300 })).toBe(600)
})

test('a place further back never waits less, and more capacity never makes it longer', () => {
  const some = {
    position: fc.integer({ min: 1, max: 500 }),
    capacity: fc.integer({ min: 0, max: 200 }),
    averageHandling: fc.integer({ min: 0, max: 7_200 }),
  }
  fc.assert(
    fc.property(fc.record(some), (waiting) => {
      const now = expectedWait(waiting)
      expect(now % 60).toBe(0)
      expect(expectedWait({ ...waiting, position: waiting.position + 1 })).toBeGreaterThanOrEqual(now)
      expect(expectedWait({ ...waiting, capacity: waiting.capacity + 1 })).toBeLessThanOrEqual(now)
    }),
  )
})
