import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { AgentServer, ShopperServer } from '../bus/socket-types'
import { readExpiries, readQueueFigures } from '../features/reports/queue-figures'
import { cacheFor } from '../lib/cache-for'
import type { Metrics } from '../metrics/metrics'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import type { RateLimits } from '../requests/rate-limits'
import type { StoreState } from './health'

/** Minimum time between two database reads, however often metrics are scraped. */
const figuresLastMs = 5_000

/**
 * `/metrics`, for clients that send METRICS_TOKEN. Without that setting the page does not exist. An IP address is no
 * proof: behind a proxy every request comes from our own.
 */
export function registerMetricsRoute(
  app: FastifyInstance,
  context: RequestContext,
  limits: RateLimits,
  token: string | null,
  servers: { shopper: ShopperServer; agent: AgentServer },
  checkStore: () => Promise<StoreState>,
): void {
  if (!token) return
  const { metrics } = context
  metrics.watchProcess()
  const readShop = cacheFor(figuresLastMs, createShopReader(context, metrics, checkStore))
  app.get('/metrics', async ({ ip, headers }, reply) => {
    await limits.request(ip)
    if (!isBearer(headers.authorization, token)) {
      void reply.header('www-authenticate', 'Bearer')
      throw new Refused('unauthenticated')
    }
    metrics.showConnections({
      shopper: servers.shopper.sockets.sockets.size,
      agent: servers.agent.sockets.sockets.size,
    })
    await readShop()
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text())
  })
}

/** Both are hashed to the same length and compared in constant time. */
const isBearer = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(hash(header ?? ''), hash(`Bearer ${token}`))

const hash = (text: string) => createHash('sha256').update(text).digest()

/** Reads the queue figures, and counts leases that expired since the last read. */
function createShopReader(
  { store, log }: RequestContext,
  metrics: Metrics,
  checkStore: () => Promise<StoreState>,
): () => Promise<void> {
  let since: number | null = null
  return async () => {
    try {
      const { figures, leases } = await store.read(async (tx) => ({
        figures: await readQueueFigures(tx),
        leases: await readExpiries(tx, since ?? tx.now),
      }))
      since = leases.until
      metrics.leasesExpired(leases.expired)
      metrics.showFigures(figures, (await checkStore()) === 'ready')
    } catch (error) {
      log.warn({ err: error }, 'the figures of the shop could not be read')
      metrics.showFigures(null, false)
    }
  }
}
