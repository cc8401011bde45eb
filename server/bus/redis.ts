import { Redis } from 'ioredis'

/**
 * One Redis client. A Redis that is down or frozen must not hold anybody up (F6): commands fail at once while
 * disconnected and after two seconds while it does not answer; after five the connection is given up, so that what is
 * said to a frozen one does not pile up for as long as it stays so.
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
