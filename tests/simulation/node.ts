import { createBus } from '../../server/bus/bus'
import type { AgentServer, ShopperServer } from '../../server/bus/socket-types'
import { readConfig } from '../../server/config'
import type { Context } from '../../server/context'
import { createAvailabilityBroadcaster } from '../../server/features/availability/broadcast'
import { createSetupProblems } from '../../server/features/onboarding/setup-problems'
import { createSiteReader } from '../../server/features/sites/allowed-origins'
import { startJobs } from '../../server/jobs/scheduler'
import { createMetrics } from '../../server/metrics/metrics'
import { Refused } from '../../server/refusal-error'
import type { RequestContext } from '../../server/request-context'
import { createRateLimits } from '../../server/requests/rate-limits'
import { openAgentSocket } from '../../server/socket/agent-socket'
import { sendHeads } from '../../server/socket/heads'
import { openShopperSocket } from '../../server/socket/shopper-socket'
import type { Store } from '../../server/store/store'
import type { Network } from './virtual/network'
import { VirtualServer, type Watch } from './virtual/server'
import { time, type Owner } from './virtual/time'

/** Limits by address count in real time, and a run takes almost none. */
const unlimited = {
  LIMIT_CONNECTIONS: '1000000000',
  LIMIT_MESSAGES: '1000000000',
  LIMIT_REQUESTS: '1000000000',
  LIMIT_SITE_MESSAGES: '1000000000',
}
/** Not read here. */
const metrics = createMetrics()
export const publicUrl = 'https://chat.example'

/** One server process, composed as in `createApp`, on virtual sockets. `owner`: its virtual clock and life. */
export type Node = { owner: Owner; context: Context; startedAt: number }

export function startNode(
  owner: Owner,
  store: Store,
  network: Network,
  watch: Watch,
  fault: (error: unknown) => void,
): Node {
  time.owner = owner
  const [shoppers, agents] = (['shoppers', 'agents'] as const).map(
    (kind) => new VirtualServer(kind, owner, watch, network.relayFrom(owner, kind)),
  ) as [VirtualServer, VirtualServer]
  const [shopperServer, agentServer] = [shoppers as unknown as ShopperServer, agents as unknown as AgentServer]
  const bus = createBus(shopperServer, agentServer, null)
  // What the bus tells the other processes over Redis.
  const stirHere = () => bus.notifyRouting()
  const notifyRouting = () => {
    stirHere()
    network.others(owner, (other) => other.stirred())
  }
  const log = logOf(owner, fault)
  const context: RequestContext = {
    store,
    bus: { ...bus, notifyRouting },
    metrics,
    log,
    setupProblems: createSetupProblems(log),
    publicUrl,
    secret: Buffer.alloc(32, 7),
  }
  network.nodes.set(owner.name, { owner, shoppers, agents, stirred: stirHere })
  const limits = createRateLimits(readConfig(unlimited).limits, null)
  const availability = createAvailabilityBroadcaster(context, shopperServer)
  openShopperSocket(context, shopperServer, limits, availability, createSiteReader(context.store), 0)
  openAgentSocket(context, agentServer, limits)
  startJobs(context, availability, sendHeads(context, shopperServer, agentServer))
  time.owner = null
  return { owner, context, startedAt: time.now }
}

/** A logged error is a fault of ours, unless the database was out of reach. */
function logOf(owner: Owner, fault: (error: unknown) => void): RequestContext['log'] {
  const look = (said: { err?: unknown }) => {
    if (!owner.alive || said.err instanceof Refused) return
    fault(said.err ?? said)
  }
  return { level: 'warn', info: () => undefined, warn: look, error: look } as unknown as RequestContext['log']
}
