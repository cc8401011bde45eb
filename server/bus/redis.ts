import { Redis } from 'ioredis'

/**
 * One Redis client. A Redis that is down or frozen must not block anything (F6). Commands fail at once while
 * disconnected, and after 2 s without an answer. After 5 s the connection is closed, so that messages for a frozen
 * Redis do not pile up.
 */
export function openRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: 2_000,
    socketTimeout: 5_000,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  })
  redis.on('error', () => undefined)
  return redis
}
