import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { limitConcurrency } from '../../server/lib/limit-concurrency'

test('a crowd goes through a few at a time, in the order of coming, and one who falls holds up nobody (F11)', async () => {
  const pass = limitConcurrency(3)
  let [inside, most] = [0, 0]
  const order: number[] = []
  const come = (number: number) =>
    pass(async () => {
      most = Math.max(most, ++inside)
      order.push(number)
      await pause(1)
      inside--
      if (number % 5 === 0) throw new Error('fallen')
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => come(number)))
  expect([most, inside]).toEqual([3, 0])
  expect(order).toEqual(Array.from({ length: 50 }, (_, number) => number))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  // And it stands open as before.
  await Promise.all([50, 51, 52].map((number) => come(number).catch(() => undefined)))
  expect(order).toHaveLength(53)
})

test('others are heard while a crowd goes through, though the database answers each at once (F11)', async () => {
  const pass = limitConcurrency(8)
  let through = 0
  const crowd = Promise.all(Array.from({ length: 1_000 }, () => pass(async () => void through++)))
  await pause(1)
  expect(through).toBeLessThan(1_000)
  await crowd
  expect(through).toBe(1_000)
})
