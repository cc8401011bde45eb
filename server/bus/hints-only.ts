import type { Redis } from 'ioredis'

/**
 * The adapter publishes without looking at the outcome: a Redis that is gone would become an unhandled rejection and
 * end the process. What it carries are hints, and a lost hint is made good by the heads (D5), so it may fail (F6).
 */
export function hintsOnly(redis: Redis): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name !== 'publish' || typeof value !== 'function') return typeof value === 'function' ? value.bind(target) : value
      return (channel: string, message: string | Buffer) => target.publish(channel, message).catch(() => 0)
    },
  })
}
