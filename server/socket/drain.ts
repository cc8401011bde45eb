import type { FastifyInstance } from 'fastify'
import type { AgentServer, ShopperServer } from '../bus/socket-types'

const overMs = 25_000
const steps = 50
/** A handful is let go at once. */
const few = 50
const graceMs = 2_000

/**
 * Closes the connections in batches, so that not everybody comes back elsewhere in the same second. The transport is
 * closed, not the socket: a client that is disconnected by the server stays away, one whose connection broke returns.
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
 * Stops listening. Answers under way are finished; whoever lingers (half a request, a connection that was let in while
 * we drained) is cut off after a grace, for when we end is not a visitor's to decide.
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
