import { afterEach, expect, test, vi } from 'vitest'
import { patience, retried, retriedByName, untilHere } from '../../widget/retried'

afterEach(() => void (vi.useRealTimers(), vi.restoreAllMocks()))

/** Fails so often, then answers; `asked` is what was put behind the address. */
function failing(times: number) {
  const asked: string[] = []
  const load = async (again: string) => {
    asked.push(again)
    if (asked.length <= times) throw new Error('no network')
    return 'here'
  }
  return { asked, load }
}

test('a file that failed is asked for under an address that was never asked for, and one that came under its own for good', async () => {
  const { asked, load } = failing(2)
  const fetchFile = retried(load)
  await expect(fetchFile()).rejects.toThrow('no network')
  await expect(fetchFile()).rejects.toThrow('no network')
  expect([await fetchFile(), await fetchFile()]).toEqual(['here', 'here'])
  expect(new Set(asked.slice(0, 3)).size).toBe(3)
  expect(asked[0]).toBe('')
  expect(asked[3]).toBe(asked[2])
})

test('so are those that are asked for by name, each by itself', async () => {
  const { asked, load } = failing(1)
  const fetchFile = retriedByName(async <Module>(name: string, again = '') => ((await load(name + again)) as unknown) as Module)
  await expect(fetchFile('ro')).rejects.toThrow('no network')
  expect([await fetchFile('en'), await fetchFile('ro')]).toEqual(['here', 'here'])
  expect(asked.slice(0, 2)).toEqual(['ro', 'en'])
  expect(asked[2]).toMatch(/^ro#/)
})

test('what must be done waits for its file however long that takes', async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockReturnValue()
  const here = untilHere(retried(failing(3).load))
  await vi.advanceTimersByTimeAsync(3 * patience)
  expect(await here).toBe('here')
})
