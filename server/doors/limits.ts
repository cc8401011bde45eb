import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Config } from '../config'
import type { SiteId } from '../../shared/ids'
import { Refused } from '../refused'

const quarterHour = 900
const minute = 60
const tenSeconds = 10_000

/** How often: by address and account (counted over all processes when there is a Redis), by site, by socket. */
export type Limits = ReturnType<typeof createLimits>

export function createLimits(config: Config['limits'], redis: Redis | null) {
  const connections = limiter('connections', config.connections, minute, redis)
  const signIns = limiter('sign-ins', config.signIns, quarterHour, redis)
  const sites = new Map<SiteId, () => void>()
  return {
    connection: (address: string) => consume(connections, address),
    /** Counts failures only, by address and by account, so that a working day of sign-ins locks nobody out. */
    signIn: async <T>(keys: string[], attempt: () => Promise<T>): Promise<T> => {
      for (const key of keys) await refuseSpent(signIns, key)
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof Refused && error.refusal.code === 'unauthenticated') await Promise.allSettled(keys.map((key) => signIns.consume(key)))
        throw error
      }
    },
    site: (site: SiteId) => {
      const spend = sites.get(site) ?? budget(config.siteMessages, tenSeconds)
      sites.set(site, spend)
      spend()
    },
    socket: () => ({ request: budget(config.requests, tenSeconds), message: budget(config.messages, tenSeconds) }),
  }
}

/** Spends one of `points` in a window of `span` milliseconds, or throws `limited`. */
function budget(points: number, span: number): () => void {
  let began = 0
  let spent = 0
  return () => {
    const now = performance.now()
    if (now - began >= span) [began, spent] = [now, 0]
    if (++spent > points) throw new Refused('limited', { retryAfter: Math.ceil((began + span - now) / 1000) })
  }
}

/** A Redis that is gone must not let nobody in: each process then counts for itself. */
function limiter(keyPrefix: string, points: number, duration: number, redis: Redis | null): RateLimiterAbstract {
  const own = new RateLimiterMemory({ keyPrefix, points, duration })
  if (!redis) return own
  return new RateLimiterRedis({ storeClient: redis, keyPrefix: `counterbell:${keyPrefix}`, points, duration, insuranceLimiter: own, rejectIfRedisNotReady: true })
}

async function consume(limits: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limits.consume(key)
  } catch (error) {
    throw spent(error)
  }
}

async function refuseSpent(limits: RateLimiterAbstract, key: string): Promise<void> {
  const count = await limits.get(key)
  if (count && count.remainingPoints <= 0) throw spent(count)
}

const spent = (error: unknown) => (error instanceof RateLimiterRes ? new Refused('limited', { retryAfter: Math.ceil(error.msBeforeNext / 1000) }) : error)
