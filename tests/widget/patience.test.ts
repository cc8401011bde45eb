import { afterEach, expect, test, vi } from 'vitest'
import { patience, untilHere } from '../../widget/patience'

afterEach(() => void (vi.useRealTimers(), vi.restoreAllMocks()))

test('what must be done waits for its file however long that takes', async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockReturnValue()
  let tries = 0
  const here = untilHere(async () => {
    tries += 1
    if (tries <= 3) throw new Error('no network')
    return 'here'
  })
  await vi.advanceTimersByTimeAsync(3 * patience)
  expect(await here).toBe('here')
})
