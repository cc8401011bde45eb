import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRedis } from '../../server/bus/redis'
import { watchRedis } from '../../server/bus/watch-redis'
import { freePort } from '../support/free-port'
import { startRedis, type RedisProcess } from '../support/redis'

let redis: RedisProcess
beforeEach(async () => {
  redis = await startRedis()
})
afterEach(async () => {
  redis.signal('SIGCONT')
  await redis.stop()
})

/** What an operator reads and sees. */
function watched(url: string) {
  const client = openRedis(url)
  const [said, gauge]: [string[], boolean[]] = [[], []]
  const warn = (...words: unknown[]) => void said.push(String(words.at(-1)))
  const end = watchRedis(
    client,
    { info: () => undefined, warn, error: warn },
    (reachable) => void gauge.push(reachable),
  )
  return { said, gauge, end: () => (end(), client.disconnect()) }
}
const patient = { timeout: 20_000, interval: 20 }

test('a Redis that is killed is told of once, and once when it is back, however often it is tried meanwhile (H24)', async () => {
  const { said, gauge, end } = watched(redis.url)
  await vi.waitUntil(() => gauge.at(-1) === true, patient)
  redis.signal('SIGKILL')
  await vi.waitUntil(() => said.length === 1, patient)
  await pause(3_000)
  expect([said.length, gauge.at(-1)]).toEqual([1, false])
  expect(said[0]).toMatch(/^Redis at 127\.0\.0\.1:\d+ cannot be reached: .+REDIS_URL/)
  await redis.restart()
  await vi.waitUntil(() => gauge.at(-1) === true, patient)
  expect(said.slice(1)).toEqual([expect.stringMatching(/^Redis at .+ is back$/)])
  end()
})

test('a Redis that takes connections and answers nothing is told of (H24)', async () => {
  redis.signal('SIGSTOP')
  const { said, gauge, end } = watched(redis.url)
  await vi.waitUntil(() => said.length === 1, patient)
  expect(gauge.at(-1)).toBe(false)
  redis.signal('SIGCONT')
  await vi.waitUntil(() => said.length === 2, patient)
  expect([said[1], gauge.at(-1)]).toEqual([expect.stringMatching(/is back$/), true])
  end()
})

test('an address at which nobody answers is told of once (H24)', async () => {
  const { said, gauge, end } = watched(`redis://127.0.0.1:${await freePort()}`)
  await vi.waitUntil(() => said.length > 0, patient)
  await pause(3_000)
  expect([said.length, gauge.at(-1)]).toEqual([1, false])
  end()
})
