import { expect, test } from 'vitest'
import { createHashQueue } from '../../server/features/auth/hash-queue'
import { Refused } from '../../server/refusal-error'

const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  )

/** Hashes that end when they are told to, in a queue with one place and lines of two. */
function queueOfTwo() {
  const pass = createHashQueue(1, 2)
  const begun: string[] = []
  const ends: (() => void)[] = []
  const hash = (who: string, isTrusted = false) =>
    pass(isTrusted, () => {
      begun.push(who)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const end = async () => {
    ends.shift()!()
    await settle()
  }
  return { hash, begun, end, settle }
}

test("a known browser waits behind no stranger's guesses (H18)", async () => {
  const { hash, begun, end } = queueOfTwo()
  const all = [hash('guess 1'), hash('guess 2'), hash('guess 3'), hash('Ana', true)]
  for (let n = 0; n < 4; n++) await end()
  await Promise.all(all)
  expect(begun).toEqual(['guess 1', 'Ana', 'guess 2', 'guess 3'])
})

test('beyond a few that wait a stranger is told at once to try later, and a known browser still enters (H18)', async () => {
  const { hash, begun, end } = queueOfTwo()
  const waiting = [hash('guess 1'), hash('guess 2'), hash('guess 3')]
  expect(await outcomeOf(hash('guess 4'))).toBe('limited')
  waiting.push(hash('Ana', true))
  for (let n = 0; n < 4; n++) await end()
  await Promise.all(waiting)
  expect(begun).toEqual(['guess 1', 'Ana', 'guess 2', 'guess 3'])
})

test('a hash that fails gives its place back', async () => {
  const pass = createHashQueue(1, 1)
  await expect(pass(false, () => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
  expect(await pass(false, async () => 'hashed')).toBe('hashed')
})
