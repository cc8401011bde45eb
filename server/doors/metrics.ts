import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics/metrics'
import { readExpiries, readFigures } from '../operations/read-figures'
import { Refused } from '../refused'
import { atMostEvery } from './at-most-every'
import type { DoorCore } from './door-core'
import type { StoreState } from './health'
import type { Limits } from './limits'
import type { AgentServer, ShopperServer } from './sockets'

/** However often it is scraped, the database is asked this often at the most. */
const figuresLastMs = 5_000

/**
 * `/metrics`, for whoever shows METRICS_TOKEN; without one in the settings there is no such page. An address proves
 * nothing here: behind a proxy everybody comes from ours.
 */
export function openMetrics(app: FastifyInstance, core: DoorCore, limits: Limits, token: string | null, servers: { shopper: ShopperServer; agent: AgentServer }, lookAtStore: () => Promise<StoreState>): void {
  if (!token) return
  const { metrics } = core
  metrics.watchProcess()
  const lookAtShop = atMostEvery(figuresLastMs, shopWatch(core, metrics, lookAtStore))
  app.get('/metrics', async ({ ip, headers }, reply) => {
    await limits.request(ip)
    if (!isBearer(headers.authorization, token)) {
      void reply.header('www-authenticate', 'Bearer')
      throw new Refused('unauthenticated')
    }
    metrics.showConnections({ shopper: servers.shopper.sockets.sockets.size, agent: servers.agent.sockets.sockets.size })
    await lookAtShop()
    return reply.type(metrics.contentType).header('cache-control', 'no-store').send(await metrics.text())
  })
}

/** Hashed, so that both are of one length; compared in constant time. */
const isBearer = (header: string | undefined, token: string): boolean => timingSafeEqual(hash(header ?? ''), hash(`Bearer ${token}`))

const hash = (text: string) => createHash('sha256').update(text).digest()

/** Looks at the shop as a whole, and at whose lease has run out since the last look. */
function shopWatch({ store, log }: DoorCore, metrics: Metrics, lookAtStore: () => Promise<StoreState>): () => Promise<void> {
  let since: number | null = null
  return async () => {
    try {
      const { figures, leases } = await store.read(async (tx) => ({ figures: await readFigures(tx), leases: await readExpiries(tx, since ?? tx.now) }))
      since = leases.until
      metrics.leasesExpired(leases.expired)
      metrics.showFigures(figures, (await lookAtStore()) === 'ready')
    } catch (error) {
      log.warn({ err: error }, 'the figures of the shop could not be read')
      metrics.showFigures(null, false)
    }
  }
}
