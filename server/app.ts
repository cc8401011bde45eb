import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import fastifyCookie from '@fastify/cookie'
import fastify, { LogController, type FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { agentPath } from '../shared/agent-protocol'
import { shopperPath } from '../shared/shopper-protocol'
import { createBus } from './bus/bus'
import { watchRedis } from './bus/watch-redis'
import type { Config } from './config'
import type { Core } from './core'
import { openAgentDoor } from './doors/agent-socket'
import { createBoards } from './doors/boards'
import { openConsoleApi } from './doors/console-api'
import type { DoorCore } from './doors/door-core'
import { addressOf } from './doors/address'
import { drain, hangUp } from './doors/drain'
import { openFiles } from './doors/files'
import { tellHeads } from './doors/heads'
import { openHealth, watchStore } from './doors/health'
import { answerBadAddress, answerFaults } from './doors/http-faults'
import { createLimits } from './doors/limits'
import { hurryBodies } from './doors/hurry-bodies'
import { meterSockets } from './doors/meter/meter-sockets'
import { connectionBudget, createNetworks, networkBudget } from './doors/meter/networks'
import { shutOut } from './doors/meter/shut-out'
import { cutOffSlowReaders } from './doors/meter/slow-readers'
import { openMetrics } from './doors/metrics'
import { onceInAWhile } from './doors/once-in-a-while'
import { inOneFolder, openPublicFiles, type Places } from './doors/public-files'
import { openRefusedUploads } from './doors/refused-uploads'
import { openShopperSignOut } from './doors/shopper-sign-out'
import { openShopperDoor } from './doors/shopper-socket'
import { engineSettings, letInAgents, letInShoppers, shopperSettings } from './doors/socket-settings'
import { siteDoors } from './doors/site-doors'
import type { AgentServer, ShopperServer } from './doors/sockets'
import { writeOnce } from './doors/one-write'
import { guardUpgrades } from './doors/upgrades'
import { watchProxies } from './doors/watch-proxies'
import { startHeart } from './heart'
import { createLog } from './log'
import { countedBus } from './metrics/counted-bus'
import { createMetrics } from './metrics/metrics'
import { hashToken } from './operations/secret-token'
import { settleSetting } from './operations/settings'
import { ensureDemoSite } from './operations/sites'
import { createSetUpFaults } from './set-up-faults'
import type { Store } from './store/store'
import { watchWrites } from './store/watch-writes'

export type Parts = { config: Config; store: Store; redis: Redis | null; places: Places }
export type App = { http: FastifyInstance; core: Core; close: () => Promise<void> }

/** Puts the whole server together, listening to nothing yet; `close` drains it and leaves the parts to their owner. */
export async function createApp({ config, store: given, redis, places }: Parts): Promise<App> {
  const { store, ...writes } = watchWrites(given)
  const logger = createLog(config.logLevel)
  const metrics = createMetrics()
  store.onCommit?.(metrics.committed)
  const http = fastify({ loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }), bodyLimit: 65_536, requestTimeout: 600_000, frameworkErrors: answerBadAddress, rewriteUrl: ({ url = '' }) => inOneFolder(url) })
  const server: HttpServer = http.server
  const shoppers: ShopperServer = new Server(shopperSettings(shopperPath))
  const agents: AgentServer = new Server(engineSettings(agentPath))
  const limits = createLimits(config.limits, redis)
  const secret = await readSecret(store)
  const core: DoorCore = {
    store,
    bus: countedBus(createBus(shoppers, agents, redis, `counterbell-${hashToken(secret.toString('hex')).slice(0, 12)}`), metrics),
    metrics,
    log: logger,
    setUpFaults: createSetUpFaults(logger),
    demo: config.demo,
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    secret,
  }
  const endRedisWatch = redis ? watchRedis(redis, core.log, metrics.showRedis) : () => undefined
  let draining = false
  const whence = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => addressOf(request, config.trustProxy)
  const networks = createNetworks(networkBudget(config.limits))
  const entrance = { networks, addressOf: whence, isDraining: () => draining }
  const readSites = siteDoors(store)
  const cutOff = guardUpgrades(server, [shopperPath, agentPath])
  // One after the other: each must leave the other's upgrades alone.
  shoppers.attach(server, { ...shopperSettings(shopperPath), allowRequest: letInShoppers(core, limits, readSites, entrance) })
  agents.attach(server, { ...engineSettings(agentPath), allowRequest: letInAgents(core, limits, entrance) })

  watchProxies(server, config, core.setUpFaults)
  for (const each of [shoppers, agents]) writeOnce(each)
  const isNews = onceInAWhile(60_000)
  const closed = (why: string) => void (isNews(why) && logger.warn({ why }, 'a connection was closed by its meter'))
  const stopMeters = [...[shoppers, agents].map((each) => meterSockets(each, { networks, addressOf: whence, most: connectionBudget(config.limits), closed })), cutOffSlowReaders(server, whence)]

  const boards = createBoards(core, shoppers)
  openShopperDoor(core, shoppers, limits, boards, readSites, config.trustProxy)
  openAgentDoor(core, agents, limits)
  await http.register(fastifyCookie)
  nameAddresses(http, whence)
  shutOut(http, { networks, addressOf: whence, behindProxy: config.trustProxy > 0 })
  answerFaults(http, core)
  hurryBodies(http)
  const lookAtStore = watchStore(core, writes)
  openHealth(http, lookAtStore, entrance.isDraining)
  openMetrics(http, core, limits, config.metricsToken, { shopper: shoppers, agent: agents }, lookAtStore)
  openConsoleApi(http, core, limits)
  openFiles(http, core, limits, readSites)
  openRefusedUploads(http, core, limits, readSites)
  openShopperSignOut(http, core, limits, readSites)
  await openPublicFiles(http, core, config.demo ? places : { ...places, demo: null }, await ensureDemoSite(core))

  const stopHeart = startHeart(core, boards, tellHeads(core, shoppers, agents))
  const close = async () => {
    draining = true
    endRedisWatch()
    await drain([shoppers, agents])
    await stopHeart()
    await hangUp(http, [shoppers, agents], cutOff)
    for (const stop of stopMeters) stop()
    core.bus.close()
  }
  return { http, core, close }
}

/** Both doors of sockets and HTTP tell the same address of somebody. */
function nameAddresses(http: FastifyInstance, whence: (request: IncomingMessage) => string): void {
  http.addHook('onRequest', (request, _reply, done) => {
    Object.defineProperty(request, 'ip', { value: whence(request.raw) })
    done()
  })
}

const readSecret = async (store: Store) =>
  Buffer.from(await store.transaction((tx) => settleSetting(tx, 'secret', randomBytes(32).toString('base64url'))), 'base64url')
