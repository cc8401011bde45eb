import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { NetworkBudgets } from '../requests/budgets/network-budgets'

type Options = {
  networks: NetworkBudgets
  addressOf: (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string
  behindProxy: boolean
}

/**
 * To refuse a request costs us more than it costs to ask. A network that goes on all the same is penalised: its
 * connections end with the refusal, and new ones, beyond a few, as they come. A proxy's carry others' requests too, and
 * are left open.
 */
export function blockNetworks(http: FastifyInstance, { networks, addressOf, behindProxy }: Options): void {
  http.addHook('onResponse', async ({ ip, raw: { socket } }, { statusCode }) => {
    if (statusCode === 429 && networks.refuse(ip) && !behindProxy) socket.resetAndDestroy()
  })
  if (behindProxy) return
  const server: Server = http.server
  server.prependListener('connection', (socket: Socket) => {
    if (networks.arrive(addressOf({ headers: {}, socket }))) socket.resetAndDestroy()
  })
}
