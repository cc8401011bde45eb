import { createBus } from '../../server/bus/bus'
import type { Core } from '../../server/core'
import { openAgentDoor } from '../../server/doors/agent-socket'
import { createBoards } from '../../server/doors/boards'
import { tellHeads } from '../../server/doors/heads'
import type { DoorCore } from '../../server/doors/door-core'
import { createLimits } from '../../server/doors/limits'
import { openShopperDoor } from '../../server/doors/shopper-socket'
import { siteDoors } from '../../server/doors/site-doors'
import type { AgentServer, ShopperServer } from '../../server/doors/sockets'
import { startHeart } from '../../server/heart'
import { createMetrics } from '../../server/metrics/metrics'
import { Refused } from '../../server/refused'
import { createSetUpFaults } from '../../server/set-up-faults'
import type { Store } from '../../server/store/store'
import { readConfig } from '../../server/config'
import type { Network } from './virtual/network'
import { VirtualServer, type Watch } from './virtual/server'
import { time, type Owner } from './virtual/time'

/** Limits by address count in real time, in which a run is over at once. */
const unlimited = { LIMIT_CONNECTIONS: '1000000000', LIMIT_MESSAGES: '1000000000', LIMIT_REQUESTS: '1000000000', LIMIT_SITE_MESSAGES: '1000000000' }
/** Watched by nobody here. */
const metrics = createMetrics()
export const publicUrl = 'https://chat.example'

/** One server process as `createApp` puts it together, on virtual sockets. Its time is its owner's. */
export type Node = { owner: Owner; core: Core; startedAt: number }

export function startNode(owner: Owner, store: Store, network: Network, watch: Watch, fault: (error: unknown) => void): Node {
  time.owner = owner
  const [shoppers, agents] = (['shoppers', 'agents'] as const).map((kind) => new VirtualServer(kind, owner, watch, network.relayFrom(owner, kind))) as [VirtualServer, VirtualServer]
  const [shopperServer, agentServer] = [shoppers as unknown as ShopperServer, agents as unknown as AgentServer]
  const bus = createBus(shopperServer, agentServer, null)
  // What the bus says to the other processes over Redis.
  const stirHere = () => bus.stir()
  const stir = () => {
    stirHere()
    network.others(owner, (other) => other.stirred())
  }
  const log = logOf(owner, fault)
  const core: DoorCore = { store, bus: { ...bus, stir }, metrics, log, setUpFaults: createSetUpFaults(log), publicUrl, secret: Buffer.alloc(32, 7) }
  network.nodes.set(owner.name, { owner, shoppers, agents, stirred: stirHere })
  const limits = createLimits(readConfig(unlimited).limits, null)
  const boards = createBoards(core, shopperServer)
  openShopperDoor(core, shopperServer, limits, boards, siteDoors(core.store), 0)
  openAgentDoor(core, agentServer, limits)
  startHeart(core, boards, tellHeads(core, shopperServer, agentServer))
  time.owner = null
  return { owner, core, startedAt: time.now }
}

/** What is logged as a fault of ours is one, unless the database was out of reach. */
function logOf(owner: Owner, fault: (error: unknown) => void): DoorCore['log'] {
  const look = (said: { err?: unknown }) => {
    if (!owner.alive || said.err instanceof Refused) return
    fault(said.err ?? said)
  }
  return { level: 'warn', info: () => undefined, warn: look, error: look } as unknown as DoorCore['log']
}
