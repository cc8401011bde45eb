import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import fastifyCookie from '@fastify/cookie'
import fastify, { LogController, type FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { agentPath } from '../shared/agent-protocol'
import { shopperPath } from '../shared/shopper-protocol'
import { createBus } from './bus/bus'
import type { AgentServer, ShopperServer } from './bus/socket-types'
import { watchRedis } from './bus/watch-redis'
import type { Config } from './config'
import type { Context } from './context'
import { hashToken } from './features/auth'
import { createAvailabilityBroadcaster } from './features/availability/broadcast'
import { createSetupProblems } from './features/onboarding/setup-problems'
import { createSiteReader, ensureDemoSite, getOrCreateSetting } from './features/sites'
import { registerAgentApi } from './http/agent-api'
import { blockNetworks } from './http/block-networks'
import { bodyTimeout } from './http/body-timeout'
import { detectProxyProblems } from './http/detect-proxy-problems'
import { handleBadUrl, handleErrors } from './http/errors'
import { registerFileRoutes } from './http/file-routes'
import { registerHealthRoutes, watchStore } from './http/health'
import { registerMetricsRoute } from './http/metrics-route'
import { registerShopperSignOut } from './http/shopper-sign-out-route'
import { destroySlowReaders } from './http/slow-readers'
import { stripRetryFolders, registerStaticFiles, type StaticFolders } from './http/static/static-files'
import { registerUploadRefusedRoute } from './http/upload-refused-route'
import { startJobs } from './jobs/scheduler'
import { oncePer } from './lib/once-per'
import { createLog } from './log'
import { countEvents } from './metrics/count-events'
import { createMetrics } from './metrics/metrics'
import type { RequestContext } from './request-context'
import { connectionBudget, createNetworkBudgets, networkBudget } from './requests/budgets/network-budgets'
import { clientAddress } from './requests/client-address'
import { createRateLimits } from './requests/rate-limits'
import { openAgentSocket } from './socket/agent-socket'
import { batchWrites } from './socket/batch-writes'
import { drain, closeConnections } from './socket/drain'
import { sendHeads } from './socket/heads'
import { meterSockets } from './socket/limits/meter-sockets'
import { engineOptions, allowConsoleOrigin, allowShopperOrigin, shopperOptions } from './socket/options'
import { openShopperSocket } from './socket/shopper-socket'
import { guardUpgrades } from './socket/upgrade-guard'
import type { Store } from './store/store'
import { watchWrites } from './store/watch-writes'

export type Parts = { config: Config; store: Store; redis: Redis | null; places: StaticFolders }
export type App = { http: FastifyInstance; context: Context; close: () => Promise<void> }

/** Builds the whole server without listening. `close` drains it; the caller closes the parts that it passed in. */
export async function createApp({ config, store: given, redis, places }: Parts): Promise<App> {
  const { store, ...writes } = watchWrites(given)
  const logger = createLog(config.logLevel)
  const metrics = createMetrics()
  store.onCommit?.(metrics.committed)
  const http = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 65_536,
    requestTimeout: 600_000,
    frameworkErrors: handleBadUrl,
    rewriteUrl: ({ url = '' }) => stripRetryFolders(url),
  })
  const server: HttpServer = http.server
  const shoppers: ShopperServer = new Server(shopperOptions(shopperPath))
  const agents: AgentServer = new Server(engineOptions(agentPath))
  const limits = createRateLimits(config.limits, redis)
  const secret = await readSecret(store)
  const context: RequestContext = {
    store,
    bus: countEvents(
      createBus(shoppers, agents, redis, `counterbell-${hashToken(secret.toString('hex')).slice(0, 12)}`),
      metrics,
    ),
    metrics,
    log: logger,
    setupProblems: createSetupProblems(logger),
    demo: config.demo,
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    secret,
  }
  const endRedisWatch = redis ? watchRedis(redis, context.log, metrics.showRedis) : () => undefined
  let draining = false
  const addressFrom = (request: Pick<IncomingMessage, 'headers' | 'socket'>) =>
    clientAddress(request, config.trustProxy)
  const networks = createNetworkBudgets(networkBudget(config.limits))
  const guard = { networks, addressOf: addressFrom, isDraining: () => draining }
  const readSites = createSiteReader(store)
  const destroyOpen = guardUpgrades(server, [shopperPath, agentPath])
  // Attach one after the other: each Socket.IO server must leave the other's upgrades alone.
  shoppers.attach(server, {
    ...shopperOptions(shopperPath),
    allowRequest: allowShopperOrigin(context, limits, readSites, guard),
  })
  agents.attach(server, { ...engineOptions(agentPath), allowRequest: allowConsoleOrigin(context, limits, guard) })

  detectProxyProblems(server, config, context.setupProblems)
  for (const each of [shoppers, agents]) batchWrites(each)
  const isFirst = oncePer(60_000)
  const logClosed = (why: string) => void (isFirst(why) && logger.warn({ why }, 'a connection was closed by its meter'))
  const stopMeters = [
    ...[shoppers, agents].map((each) =>
      meterSockets(each, {
        networks,
        addressOf: addressFrom,
        most: connectionBudget(config.limits),
        onClosed: logClosed,
      }),
    ),
    destroySlowReaders(server, addressFrom),
  ]

  const availability = createAvailabilityBroadcaster(context, shoppers)
  openShopperSocket(context, shoppers, limits, availability, readSites, config.trustProxy)
  openAgentSocket(context, agents, limits)
  await http.register(fastifyCookie)
  setRequestIp(http, addressFrom)
  blockNetworks(http, { networks, addressOf: addressFrom, behindProxy: config.trustProxy > 0 })
  handleErrors(http, context)
  bodyTimeout(http)
  const checkStore = watchStore(context, writes)
  registerHealthRoutes(http, checkStore, guard.isDraining)
  registerMetricsRoute(http, context, limits, config.metricsToken, { shopper: shoppers, agent: agents }, checkStore)
  registerAgentApi(http, context, limits)
  registerFileRoutes(http, context, limits, readSites)
  registerUploadRefusedRoute(http, context, limits, readSites)
  registerShopperSignOut(http, context, limits, readSites)
  await registerStaticFiles(
    http,
    context,
    config.demo ? places : { ...places, demo: null },
    await ensureDemoSite(context),
  )

  const stopJobs = startJobs(context, availability, sendHeads(context, shoppers, agents))
  const close = async () => {
    draining = true
    endRedisWatch()
    await drain([shoppers, agents])
    await stopJobs()
    await closeConnections(http, [shoppers, agents], destroyOpen)
    for (const stop of stopMeters) stop()
    context.bus.close()
  }
  return { http, context, close }
}

/** Sockets and HTTP must see the same client address. */
function setRequestIp(http: FastifyInstance, addressOf: (request: IncomingMessage) => string): void {
  http.addHook('onRequest', (request, _reply, done) => {
    Object.defineProperty(request, 'ip', { value: addressOf(request.raw) })
    done()
  })
}

const readSecret = async (store: Store) =>
  Buffer.from(
    await store.transaction((tx) => getOrCreateSetting(tx, 'secret', randomBytes(32).toString('base64url'))),
    'base64url',
  )
