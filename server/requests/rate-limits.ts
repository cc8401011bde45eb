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

/** How often: by address and account, counted over all processes when there is a Redis. What sockets and networks send is in `meter/`. */
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
    /** Over HTTP, where a connection is made anew at will: by address. */
    request: (address: string) => request(address, 1),
    /** By address and by account; from a browser that is known to the account by itself, so that others' guesses cost it nothing. */
    signIn: <T>(address: string, account: string, device: string | null, attempt: () => Promise<T>) =>
      countFailures(
        signIns,
        device ? [`device:${device}`] : [`address:${networkOf(address)}`, `account:${account}`],
        attempt,
      ),
    /** Who holds a stolen session may not guess the password at leisure either, nor keep its owner from changing it. */
    guesses: <T>(request: string, principal: AgentPrincipal, operate: () => Promise<T>) =>
      request === 'change-password' ? countFailures(signIns, [`own:${principal.session}`], operate) : operate(),
    /** Origins that were not heard of before: who makes them up must not push out those that shops wait for. */
    refusedOrigin: (address: string) => refusedOrigin(address, 1),
    /** Each new picture of an agent is told to all who see it. */
    picture: (agent: AgentId) => consume(pictures, agent),
    /** Of shoppers, by address: megabytes, each begun one counted. */
    upload: (address: string, bytes: number) =>
      uploads(address, Math.ceil(Math.min(bytes, lengths.file) / 1_000_000) || 1),
    /** Of a connection. Answers the whole seconds to wait where there is none left, else 0. */
    socket: (connection: object): number => spendRequest(connection, config.requests),
    /** What shoppers write, by network and by site. */
    messages: createMessageBudget(config),
    /** What a shopper at an address may add to our logs in an hour. */
    hourly: createHourlyBudget(hourlyBudget(config)),
    /** Unanswered conversations that shoppers of one address may have. */
    conversations: config.conversations,
  }
}

/**
 * Only failures stay counted, so that a working day of sign-ins locks nobody out. Counted before the attempt and given
 * back after it: of a thousand that come at the same moment, none has failed yet.
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

/** A Redis that is gone must not let nobody in: each process then counts for itself. */
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

/** On this process: an address, and the wider networks that it is in, which have more by their size. */
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
