import { agentRequests, leastRole } from '../../shared/agent-protocol'
import { authoriseRole, type AgentPrincipal } from '../access'
import type { AgentServer, AgentSocket } from '../bus/socket-types'
import { heartbeat, publishPresence, readAgentProfile, shortenPresence } from '../features/agents'
import { identifyAgent, readSession } from '../features/auth'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { agentHandlers, type WatchRequest } from '../requests/handlers'
import type { RateLimits } from '../requests/rate-limits'
import { authenticateSocket } from './authenticate'
import { handleSocketEvents } from './handle-events'
import { createViewers } from './viewers'

type Name = keyof typeof agentRequests

/** Serves consoles: a session cookie on our own origin, then each request is authorised, parsed and run. */
export function openAgentSocket(context: RequestContext, server: AgentServer, limits: RateLimits): void {
  server.use((socket, next) => void authenticateSocket(context, limits, socket, next, () => identify(context, socket)))
  const viewers = createViewers(context, server)
  server.on('connection', (socket) => {
    const { principal } = socket.data
    context.bus.join(socket, 'agents')
    context.bus.join(socket, { agent: principal.id })
    context.bus.join(socket, { session: principal.session })
    listen(context, socket, limits, viewers)
    const failed = (error: unknown) =>
      context.log.error({ err: error, agent: principal.id }, 'presence could not be noted')
    heartbeat(context, principal)
      .then(() => publishPresence(context, principal.id))
      .catch(failed)
    socket.on('disconnect', () => {
      viewers.leaveAll(socket)
      const elsewhere = [...server.sockets.sockets.values()].some((other) => other.data.principal.id === principal.id)
      if (!elsewhere) shortenPresence(context, principal.id).catch(failed)
    })
  })
}

async function identify(context: RequestContext, socket: AgentSocket): Promise<void> {
  const principal = await identifyAgent(context, socket.handshake.headers.cookie)
  if (!principal) throw new Refused('unauthenticated')
  // `fetchSockets` sends the handshake to other processes; the cookie must not leave this one.
  delete socket.handshake.headers.cookie
  const { kind: _, ...face } = await context.store.read((tx) => readAgentProfile(tx, principal))
  Object.assign(socket.data, { principal, face, watching: new Set() })
}

function listen(
  context: RequestContext,
  socket: AgentSocket,
  limits: RateLimits,
  viewers: ReturnType<typeof createViewers>,
): void {
  handleSocketEvents(context, limits, socket, agentRequests, {
    authorise: (name) => authorise(context, socket, name),
    run: (name, principal, input): Promise<unknown> =>
      isWatching(name)
        ? viewers[name](socket, input)
        : limits.guesses(name, principal, (): Promise<unknown> => agentHandlers[name](context, principal, input)),
  })
}

const isWatching = (name: Name): name is WatchRequest => name === 'watch' || name === 'unwatch'

/** Requests for admins and owners read the session again: the role may have changed since the socket connected. */
async function authorise(context: RequestContext, socket: AgentSocket, name: Name): Promise<AgentPrincipal> {
  if (leastRole[name] === 'agent') return socket.data.principal
  const principal = await readSession(context, socket.data.principal.session)
  if (!principal) throw new Refused('unauthenticated')
  authoriseRole(principal, leastRole[name])
  return (socket.data.principal = principal)
}
