import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Redis } from 'ioredis'
import { openRedis } from '../../server/bus/redis'
import { startRedis, type RedisProcess } from '../support/redis'

describe('The Redis client', () => {
  let server: RedisProcess
  let redis: Redis

  beforeEach(async () => {
    server = await startRedis()
    redis = openRedis(server.url)
    await vi.waitUntil(() => redis.status === 'ready')
  })
  afterEach(async () => {
    redis.disconnect()
    server.signal('SIGCONT')
    await server.stop()
  })

  test('fails at once while there is no Redis, and works again by itself (F6)', async () => {
    server.signal('SIGKILL')
    await vi.waitUntil(() => redis.status !== 'ready')
    const begun = performance.now()
    for (let count = 0; count < 100; count++)
      await expect(redis.get('glaze')).rejects.toThrow(/writeable|closed|retries/i)
    expect(performance.now() - begun).toBeLessThan(1_000)
    await server.restart()
    await vi.waitUntil(() => redis.status === 'ready', 10_000)
    expect(await redis.set('glaze', 'celadon')).toBe('OK')
  })

  test('fails after two seconds while Redis is frozen, gives the connection up after five, and works again by itself (F6)', async () => {
    server.signal('SIGSTOP')
    const begun = performance.now()
    await expect(redis.get('glaze')).rejects.toThrow('timed out')
    expect(performance.now() - begun).toBeLessThan(3_500)
    await vi.waitUntil(() => redis.status !== 'ready', 8_000)
    const then = performance.now()
    await expect(redis.get('glaze')).rejects.toThrow(/writeable|closed|retries/i)
    expect(performance.now() - then).toBeLessThan(500)
    server.signal('SIGCONT')
    await vi.waitUntil(() => redis.status === 'ready', 15_000)
    expect(await redis.set('glaze', 'celadon')).toBe('OK')
  })
})
