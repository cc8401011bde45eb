import type { Redis } from 'ioredis'

/** Commands that the adapter sends without handling the result. */
const ignored = new Set<PropertyKey>(['publish', 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe'])

/**
 * For the adapter: when Redis is gone, or a client is closed while it subscribes, the failed command would be an
 * unhandled rejection and end the process. Its messages are hints and may be lost: heads repair the loss (D5, F6). Each
 * new connection subscribes again.
 */
export function ignorePublishErrors(redis: Redis): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>
      return ignored.has(name) ? (...args: unknown[]) => method(...args).catch(() => 0) : method
    },
  })
}
