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
 * Refusing a request costs the server more than sending it costs the client. A network that continues after refusals is
 * penalised: its connections end with the refusal, and only a limited number of new ones is accepted. A proxy's
 * connections also carry other clients' requests, so they stay open.
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
