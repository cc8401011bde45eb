import { io, type Socket } from 'socket.io-client'
import { agentPath, type AgentAsks, type AgentPushes } from '../../shared/agent-protocol'

export type AgentSocket = Socket<AgentPushes, AgentAsks>

/** Not yet connected. Socket.IO's retries are off: the outbox does them (S). */
export function createSocket(): AgentSocket {
  return io({
    path: agentPath,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
  })
}
