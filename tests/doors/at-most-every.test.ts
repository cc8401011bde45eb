import { afterEach, expect, test, vi } from 'vitest'
import { cacheFor } from '../../server/lib/cache-for'

afterEach(() => void vi.useRealTimers())

test('whoever asks again too soon, or while the last look still takes its time, waits for that: nothing is counted by two looks (H10)', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let looks = 0
  let end: () => void = () => undefined
  const look = cacheFor(5_000, () => new Promise<void>((resolve) => (looks++, (end = resolve))))
  const first = look()
  vi.advanceTimersByTime(20_000)
  const second = look()
  expect(looks).toBe(1)
  end()
  await Promise.all([first, second])
  const third = look()
  end()
  await Promise.all([third, look()])
  expect(looks).toBe(2)
})
