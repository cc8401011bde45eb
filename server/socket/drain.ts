import type { FastifyInstance } from 'fastify'
import type { AgentServer, ShopperServer } from '../bus/socket-types'

const overMs = 25_000
const steps = 50
/** This many connections are closed without batches. */
const few = 50
const graceMs = 2_000

/**
 * Closes the connections in batches, so that not all clients reconnect in the same second. Closes the transport and not
 * the socket: a client that the server disconnects stays away, one whose connection breaks reconnects.
 */
export async function drain(servers: (ShopperServer | AgentServer)[]): Promise<void> {
  const sockets = servers.flatMap((server) => [...server.sockets.sockets.values()])
  const batch = Math.max(few, Math.ceil(sockets.length / steps))
  for (let from = 0; from < sockets.length; from += batch) {
    for (const socket of sockets.slice(from, from + batch)) socket.conn.close()
    if (from + batch < sockets.length) await new Promise((resolve) => setTimeout(resolve, overMs / steps))
  }
}

/**
 * Stops listening and finishes pending answers. Connections that remain (half a request, one accepted while draining)
 * are destroyed after a grace period: a client must not decide when the server stops.
 */
export async function closeConnections(
  http: FastifyInstance,
  servers: (ShopperServer | AgentServer)[],
  destroyOpen: () => void,
): Promise<void> {
  for (const server of servers) server.engine.close()
  const cut = setTimeout(() => {
    http.server.closeAllConnections()
    destroyOpen()
  }, graceMs)
  await http.close()
  clearTimeout(cut)
}
