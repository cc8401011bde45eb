import type { Redis } from 'ioredis'

/** Commands that the adapter sends without looking at the outcome. */
const ignored = new Set<PropertyKey>(['publish', 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe'])

/**
 * For the adapter: a Redis that is gone, or a client that is closed while it subscribes, would become an unhandled
 * rejection and end the process. What it carries are hints, and a lost hint is made good by the heads (D5), so it may
 * fail (F6); subscriptions are made anew with each connection.
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
