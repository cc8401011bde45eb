import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { AgentId } from '../../shared/ids'
import { limits as lengths } from '../../shared/limits'
import type { AgentPrincipal } from '../access'
import type { Config } from '../config'
import { Refused } from '../refusal-error'
import { createHourlyBudget, hourlyBudget } from './budgets/hourly-budget'
import { createMessageBudget } from './budgets/message-budget'
import { spendRequest } from './budgets/request-budget'
import { networkOf, networksOf } from './client-address'

const quarterHour = 900
const minute = 60
const tenSeconds = 10
const hour = 3_600
const refusedOriginsByNetwork = 3
const picturesByAgent = 60

/**
 * Rate limits by address and account, counted over all processes when there is a Redis. Sockets and networks:
 * `budgets/`.
 */
export type RateLimits = ReturnType<typeof createRateLimits>

export function createRateLimits(config: Config['limits'], redis: Redis | null) {
  const connections = limiter('connections', config.connections, minute, redis)
  const signIns = limiter('sign-ins', config.signIns, quarterHour, redis)
  const request = byNetworks('requests', config.requests, tenSeconds)
  const refusedOrigin = byNetworks('refused-pages', refusedOriginsByNetwork, hour)
  const pictures = limiter('pictures', picturesByAgent, quarterHour, null)
  const uploads = byNetworks('uploads', config.uploads, hour)
  return {
    connection: (address: string, door = 'http') => consume(connections, `${door}:${networkOf(address)}`),
    /** Over HTTP by address: a client can open new connections at will. */
    request: (address: string) => request(address, 1),
    /**
     * By address and by account. A browser that the account knows is counted by itself, so other people's guesses do
     * not block it.
     */
    signIn: <T>(address: string, account: string, device: string | null, attempt: () => Promise<T>) =>
      countFailures(
        signIns,
        device ? [`device:${device}`] : [`address:${networkOf(address)}`, `account:${account}`],
        attempt,
      ),
    /**
     * Somebody with a stolen session can neither guess the password without limit nor keep its owner from changing it.
     */
    guesses: <T>(request: string, principal: AgentPrincipal, operate: () => Promise<T>) =>
      request === 'change-password' ? countFailures(signIns, [`own:${principal.session}`], operate) : operate(),
    /** New refused origins: invented ones must not push out those that shops need to see. */
    refusedOrigin: (address: string) => refusedOrigin(address, 1),
    /** Each new agent picture is pushed to everybody who sees it. */
    picture: (agent: AgentId) => consume(pictures, agent),
    /** Shoppers' uploads by address, in megabytes rounded up. */
    upload: (address: string, bytes: number) =>
      uploads(address, Math.ceil(Math.min(bytes, lengths.file) / 1_000_000) || 1),
    /** By connection. Returns 0, or the whole seconds to wait when nothing is left. */
    socket: (connection: object): number => spendRequest(connection, config.requests),
    /** What shoppers write, by network and by site. */
    messages: createMessageBudget(config),
    /** What a shopper at an address may add to our logs in an hour. */
    hourly: createHourlyBudget(hourlyBudget(config)),
    /** Most unanswered conversations of one address. */
    conversations: config.conversations,
  }
}

/**
 * Counts failed attempts only, so a working day of sign-ins blocks nobody. The point is taken before the attempt and
 * returned on success, so a thousand parallel guesses cannot pass before the first has failed.
 */
async function countFailures<T>(limits: RateLimiterAbstract, keys: string[], attempt: () => Promise<T>): Promise<T> {
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

/** When Redis is gone, each process counts for itself: sign-in must still work. */
function limiter(keyPrefix: string, points: number, duration: number, redis: Redis | null): RateLimiterAbstract {
  const own = new RateLimiterMemory({ keyPrefix, points, duration })
  if (!redis) return own
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `counterbell:${keyPrefix}`,
    points,
    duration,
    insuranceLimiter: own,
    rejectIfRedisNotReady: true,
  })
}

/** On this process: by address, and by its wider networks, which have more by their size. */
function byNetworks(
  keyPrefix: string,
  points: number,
  duration: number,
): (address: string, spent: number) => Promise<void> {
  const bySize = new Map<number, RateLimiterAbstract>()
  const limiterOf = (size: number) => {
    const known = bySize.get(size) ?? limiter(keyPrefix, points * size, duration, null)
    bySize.set(size, known)
    return known
  }
  return async (address, spent) => {
    for (const { key, size } of networksOf(address)) await consume(limiterOf(size), key, spent)
  }
}

async function consume(limits: RateLimiterAbstract, key: string, points = 1): Promise<void> {
  try {
    await limits.consume(key, points)
  } catch (error) {
    throw toRefusal(error)
  }
}

const toRefusal = (error: unknown) =>
  error instanceof RateLimiterRes ? new Refused('limited', { retryAfter: Math.ceil(error.msBeforeNext / 1000) }) : error
