import { agentRequests, leastRole } from '../../shared/agent-protocol'
import { heartbeat, lostTouch } from '../operations/accept'
import { readFace } from '../operations/face'
import { agentOperations, type Watching } from '../operations/operations'
import { tellPresence } from '../operations/presence'
import { readSession } from '../operations/sessions'
import { Refused } from '../refused'
import { authoriseRole, type AgentWho } from '../rules/access'
import { answerRequests } from './answer-requests'
import type { DoorCore } from './door-core'
import { letIn } from './let-in'
import type { Limits } from './limits'
import { identifyAgent } from './session-cookie'
import type { AgentServer, AgentSocket } from './sockets'
import { createWatching } from './watching'

type Name = keyof typeof agentRequests

/** The door for agents: a session cookie on our own origin, then each request parsed, authorised, operated, answered. */
export function openAgentDoor(core: DoorCore, server: AgentServer, limits: Limits): void {
  server.use((socket, next) => void letIn(core, limits, socket, next, () => identify(core, socket)))
  const watching = createWatching(core, server)
  server.on('connection', (socket) => {
    const { who } = socket.data
    core.bus.admit(socket, 'agents')
    core.bus.admit(socket, { agent: who.id })
    core.bus.admit(socket, { session: who.session })
    listen(core, socket, limits, watching)
    const failed = (error: unknown) => core.log.error({ err: error, agent: who.id }, 'presence could not be noted')
    heartbeat(core, who).then(() => tellPresence(core, who.id)).catch(failed)
    socket.on('disconnect', () => {
      watching.leaveAll(socket)
      const elsewhere = [...server.sockets.sockets.values()].some((other) => other.data.who.id === who.id)
      if (!elsewhere) lostTouch(core, who.id).catch(failed)
    })
  })
}

async function identify(core: DoorCore, socket: AgentSocket): Promise<void> {
  const who = await identifyAgent(core, socket.handshake.headers.cookie)
  if (!who) throw new Refused('unauthenticated')
  // Between processes sockets are told of with their handshake; the cookie must not travel.
  delete socket.handshake.headers.cookie
  const { kind: _, ...face } = await core.store.read((tx) => readFace(tx, who))
  Object.assign(socket.data, { who, face, watching: new Set() })
}

function listen(core: DoorCore, socket: AgentSocket, limits: Limits, watching: ReturnType<typeof createWatching>): void {
  answerRequests(core, limits, socket, agentRequests, {
    admit: (name) => authorise(core, socket, name),
    operate: (name, who, input): Promise<unknown> =>
      isWatching(name) ? watching[name](socket, input) : limits.guesses(name, who, (): Promise<unknown> => agentOperations[name](core, who, input)),
  })
}

const isWatching = (name: Name): name is Watching => name === 'watch' || name === 'unwatch'

/** What needs more than being an agent is asked of the session anew: the role may have changed since connecting. */
async function authorise(core: DoorCore, socket: AgentSocket, name: Name): Promise<AgentWho> {
  if (leastRole[name] === 'agent') return socket.data.who
  const who = await readSession(core, socket.data.who.session)
  if (!who) throw new Refused('unauthenticated')
  authoriseRole(who, leastRole[name])
  return (socket.data.who = who)
}
