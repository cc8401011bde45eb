import { createAdapter } from '@socket.io/redis-adapter'
import type { Redis } from 'ioredis'
import type { AgentPushes } from '../../shared/agent-protocol'
import type { ShopperPushes } from '../../shared/shopper-protocol'
import { isOfShoppers, room, type Audience } from './audience'
import { ignorePublishErrors } from './ignore-publish-errors'
import type { AgentServer, AgentSocket, ShopperServer, ShopperSocket } from './socket-types'

type Push = (...args: never[]) => void

type Channel<P extends { [Name in keyof P]: Push }> = {
  /**
   * Sends a push to all sockets in any of the audiences, on every process, once each. It is a hint and may be lost
   * (D4).
   */
  publish<Name extends keyof P & string>(audiences: Audience[], name: Name, ...args: Parameters<P[Name]>): void
}

/** Connects this process to the others, over Socket.IO's rooms. Nothing that must be durable goes through it. */
export type Bus = {
  shoppers: Channel<ShopperPushes>
  agents: Channel<AgentPushes>
  join(socket: ShopperSocket | AgentSocket, audience: Audience): void
  leave(socket: AgentSocket, audience: Audience): void
  /**
   * Ends these sockets. An agent's or a session's consoles are told that they are signed out. Shoppers reconnect with
   * the identity that their token then has.
   */
  signOut(audience: Audience): void
  /** Something changed that affects routing, queue places or availability: every process checks at once. */
  notifyRouting(): void
  onRoutingChanged(listener: () => void): void
  close(): void
}

/** `name` separates installations that share a Redis: its channels are not separated by database number. */
export function createBus(
  shoppers: ShopperServer,
  agents: AgentServer,
  redis: Redis | null,
  name = 'counterbell',
): Bus {
  const listeners: (() => void)[] = []
  const routingChanged = () => listeners.forEach((listener) => listener())
  const clients = redis ? connect(redis, shoppers, agents, name) : []
  if (redis) agents.on('stir', routingChanged)

  return {
    shoppers: channel<ShopperPushes>(shoppers),
    agents: channel<AgentPushes>(agents),
    join: (socket, audience) => void socket.join(room(audience)),
    leave: (socket, audience) => void socket.leave(room(audience)),
    signOut: (audience) => {
      if (isOfShoppers(audience)) return disconnect(shoppers, audience)
      agents.to(room(audience)).emit('signed-out')
      disconnect(agents, audience)
    },
    notifyRouting: () => {
      routingChanged()
      if (redis) agents.serverSideEmit('stir')
    },
    onRoutingChanged: (listener) => void listeners.push(listener),
    close: () => clients.forEach((client) => client.disconnect()),
  }
}

function channel<P extends { [Name in keyof P]: Push }>(server: { to(rooms: string[]): unknown }): Channel<P> {
  return {
    publish: (audiences, name, ...args) => {
      // Socket.IO broadcasts to every client when the room list is empty.
      if (audiences.length === 0) return
      const target = server.to(audiences.map(room)) as { emit(name: string, ...args: unknown[]): void }
      target.emit(name, ...args)
    },
  }
}

/**
 * The adapter ends even our own sockets through Redis. When Redis is down, ours still end now (O3), those of other
 * processes with the next heads.
 */
function disconnect(server: ShopperServer | AgentServer, audience: Audience): void {
  server.local.in(room(audience)).disconnectSockets(true)
  server.in(room(audience)).disconnectSockets(true)
}

/** Each server has its own pair of Redis clients: a client that subscribes can do nothing else. */
function connect(redis: Redis, shoppers: ShopperServer, agents: AgentServer, name: string): Redis[] {
  // Subscribing waits for the connection and is repeated after each reconnect.
  const subscriberOptions = { enableOfflineQueue: true, maxRetriesPerRequest: null, commandTimeout: undefined }
  const [one, other] = [redis.duplicate(subscriberOptions), redis.duplicate(subscriberOptions)]
  for (const client of [one, other]) client.on('error', () => undefined)
  const publish = ignorePublishErrors(redis)
  shoppers.adapter(
    createAdapter(publish, ignorePublishErrors(one), { key: `${name}-shoppers`, requestsTimeout: 2_000 }),
  )
  agents.adapter(createAdapter(publish, ignorePublishErrors(other), { key: `${name}-agents`, requestsTimeout: 2_000 }))
  return [one, other]
}
