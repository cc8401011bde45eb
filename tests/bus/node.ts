import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import { vi } from 'vitest'
import type { Audience } from '../../server/bus/audience'
import { createBus, type Bus } from '../../server/bus/bus'
import { openRedis } from '../../server/bus/redis'
import type { AgentServer, ShopperServer } from '../../server/bus/socket-types'
import { engineOptions } from '../../server/socket/options'
import { agentPath } from '../../shared/agent-protocol'
import { ConversationId } from '../../shared/ids'
import { shopperPath } from '../../shared/shopper-protocol'

/** One process as far as the bus goes: its two Socket.IO servers, listening; whoever connects is let into what they ask for. */
export type BusNode = {
  bus: Bus
  url: string
  shoppers: ShopperServer
  agents: AgentServer
  stirs: () => number
  stop: () => Promise<void>
}

/** A real socket that keeps all that it hears, in order. */
export type Listener = { socket: Socket; heard: unknown[][] }

/** Everybody is in it, so that the end of all that was said can be said. */
const everybody: Audience = { session: 'everybody' }
const nowhere = ConversationId.parse('00000000-0000-4000-8000-000000000000')

export async function startNode(redisUrl: string | null): Promise<BusNode> {
  const http = createServer()
  const shoppers: ShopperServer = new Server(engineOptions(shopperPath))
  const agents: AgentServer = new Server(engineOptions(agentPath))
  const redis = redisUrl ? openRedis(redisUrl) : null
  const bus = createBus(shoppers, agents, redis)
  let stirs = 0
  bus.onRoutingChanged(() => stirs++)
  shoppers.attach(http, engineOptions(shopperPath))
  agents.attach(http, engineOptions(agentPath))
  shoppers.on('connection', (socket) => [...asked(socket), everybody].forEach((audience) => bus.join(socket, audience)))
  agents.on('connection', (socket) => [...asked(socket), everybody].forEach((audience) => bus.join(socket, audience)))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    for (const server of [shoppers, agents]) for (const socket of server.sockets.sockets.values()) socket.conn.close()
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
    bus.close()
    redis?.disconnect()
  }
  return {
    bus,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    shoppers,
    agents,
    stirs: () => stirs,
    stop,
  }
}

const asked = (socket: { handshake: { auth: Record<string, unknown> } }) =>
  socket.handshake.auth.audiences as Audience[]

/** Connects, to be let into these audiences. */
export async function listen(node: BusNode, as: 'shopper' | 'agent', ...audiences: Audience[]): Promise<Listener> {
  const path = as === 'shopper' ? shopperPath : agentPath
  const socket = io(node.url, {
    path,
    auth: { audiences },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const heard: unknown[][] = []
  socket.onAny((...said: unknown[]) => heard.push(said))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return { socket, heard }
}

/** What each has heard of all that `node` has said until now: an end is said last, and waited for. */
export async function heardBy(node: BusNode, ...listeners: Listener[]): Promise<unknown[][][]> {
  node.bus.shoppers.publish([everybody], 'queue', nowhere, null)
  node.bus.agents.publish([everybody], 'viewers', nowhere, [])
  await vi.waitUntil(() => listeners.every(({ heard }) => heard.some(isEnd)), { timeout: 5_000, interval: 5 })
  return listeners.map(({ heard }) => heard.splice(0).filter((said) => !isEnd(said)))
}

const isEnd = ([, conversation]: unknown[]) => conversation === nowhere
