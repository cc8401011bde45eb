import { expect, test } from 'vitest'
import { steadyClock } from '../../server/store/sqlite/clock'

const [second, hour] = [1_000, 3_600_000]
/** A wall clock that can be set, and a monotonic one that cannot. */
function twoClocks() {
  const time = { wall: Date.UTC(2026, 10, 3, 10), monotonic: 5_000 }
  const now = steadyClock(
    () => time.wall,
    () => time.monotonic,
  )
  const pass = (ms: number) => {
    time.wall += ms
    time.monotonic += ms
    return now()
  }
  return { time, now, pass }
}

test('as long as nobody sets the wall clock, it is the wall clock', () => {
  const { time, pass } = twoClocks()
  for (const ms of [0, 1, 17, second, hour]) expect(pass(ms)).toBe(time.wall)
})

test.each([
  ['forth', 1],
  ['back', -1],
])('an hour %s in the wall clock is hardly felt while a lease lasts (F9)', (_, sign) => {
  const { time, now, pass } = twoClocks()
  const before = now()
  time.wall += sign * hour
  expect(now()).toBe(before)
  const after = pass(25 * second)
  expect(Math.abs(after - before - 25 * second)).toBeLessThanOrEqual(2.5 * second)
})

test.each([
  ['a machine that has slept a night', 8],
  ['a clock that was a day ahead when we started', -24],
])('%s is right again at once: else rosters and promises were wrong for days', (_, hours) => {
  const { time, now } = twoClocks()
  time.wall += hours * hour
  expect(now()).toBe(time.wall)
})

test('set by an hour it never runs backwards, and in the end is right again', () => {
  const { time, now, pass } = twoClocks()
  time.wall -= hour
  let last = now()
  for (let minute = 0; minute < 11 * 60; minute++) {
    const next = pass(60 * second)
    expect(next).toBeGreaterThan(last)
    last = next
  }
  expect(last).toBe(time.wall)
})
