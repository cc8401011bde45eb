import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Config } from '../config'
import type { SiteId } from '../../shared/ids'
import { limits as lengths } from '../../shared/limits'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { networkOf } from './address'

const quarterHour = 900
const minute = 60
const hour = 3_600
const tenSeconds = 10_000
const refusedPagesByNetwork = 3
/** Packets that wait for a client to read them. */
const mostUnread = 200

/** Engine.IO's, of which the types keep the buffer to themselves. */
type Connection = { writeBuffer: unknown[] }

/** How often: by address and account (counted over all processes when there is a Redis), by site, by socket. */
export type Limits = ReturnType<typeof createLimits>

export function createLimits(config: Config['limits'], redis: Redis | null) {
  const connections = limiter('connections', config.connections, minute, redis)
  const signIns = limiter('sign-ins', config.signIns, quarterHour, redis)
  const requests = new RateLimiterMemory({ keyPrefix: 'requests', points: config.requests, duration: 10 })
  const messages = new RateLimiterMemory({ keyPrefix: 'messages', points: config.messages, duration: 10 })
  const refusedPages = new RateLimiterMemory({ keyPrefix: 'refused-pages', points: refusedPagesByNetwork, duration: hour })
  const uploads = new RateLimiterMemory({ keyPrefix: 'uploads', points: config.uploads, duration: hour })
  const sites = new Map<SiteId, () => void>()
  const sockets = new WeakMap<object, { request: () => void }>()
  return {
    connection: (address: string, door = 'http') => consume(connections, `${door}:${networkOf(address)}`),
    /** Over HTTP, where a connection is made anew at will: by address. */
    request: (address: string) => consume(requests, networkOf(address)),
    /** By address and by account; from a browser that is known to the account by itself, so that others' guesses cost it nothing. */
    signIn: <T>(address: string, account: string, device: string | null, attempt: () => Promise<T>) =>
      guess(signIns, device ? [`device:${device}`] : [`address:${networkOf(address)}`, `account:${account}`], attempt),
    /** Who holds a stolen session may not guess the password at leisure either, nor keep its owner from changing it. */
    guesses: <T>(request: string, who: AgentWho, operate: () => Promise<T>) => (request === 'change-password' ? guess(signIns, [`own:${who.session}`], operate) : operate()),
    /** Of shoppers, by address: whoever opens many connections must not spend what the site has for all. */
    message: (address: string) => consume(messages, networkOf(address)),
    /** Origins that were not heard of before: who makes them up must not push out those that shops wait for. */
    refusedPage: (address: string) => consume(refusedPages, networkOf(address)),
    /** Of shoppers, by address: megabytes, each begun one counted. */
    upload: (address: string, bytes: number) => consume(uploads, networkOf(address), Math.ceil(Math.min(bytes, lengths.file) / 1_000_000) || 1),
    site: (site: SiteId) => {
      const spend = sites.get(site) ?? budget(config.siteMessages, tenSeconds)
      sites.set(site, spend)
      spend()
    },
    /** Of a connection, and not of the socket on it: that may be closed and opened again at will. */
    socket: (transport: object) => {
      const connection = transport as Connection
      const requests = budget(config.requests, tenSeconds)
      const request = () => {
        requests()
        // Who asks and does not read what we answer fills our memory with it.
        if (connection.writeBuffer.length > mostUnread) throw new Refused('limited', { retryAfter: 1 })
      }
      const known = sockets.get(connection) ?? { request }
      sockets.set(connection, known)
      return known
    },
  }
}

/**
 * Only failures stay counted, so that a working day of sign-ins locks nobody out. Counted before the attempt and given
 * back after it: of a thousand that come at the same moment, none has failed yet.
 */
async function guess<T>(limits: RateLimiterAbstract, keys: string[], attempt: () => Promise<T>): Promise<T> {
  const counted: string[] = []
  let failed = false
  try {
    for (const key of keys) {
      await consume(limits, key)
      counted.push(key)
    }
    return await attempt()
  } catch (error) {
    failed = error instanceof Refused && error.refusal.code === 'unauthenticated'
    throw error
  } finally {
    if (!failed) await Promise.allSettled(counted.map((key) => limits.reward(key)))
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

async function consume(limits: RateLimiterAbstract, key: string, points = 1): Promise<void> {
  try {
    await limits.consume(key, points)
  } catch (error) {
    throw spent(error)
  }
}

const spent = (error: unknown) => (error instanceof RateLimiterRes ? new Refused('limited', { retryAfter: Math.ceil(error.msBeforeNext / 1000) }) : error)
