import type { Head } from '../../shared/conversation'
import type { Face } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { room } from '../bus/audience'
import type { AgentServer, AgentSocket } from '../bus/socket-types'
import type { Context } from '../context'
import { headOf } from '../features/conversations'
import { Refused } from '../refusal-error'

type In = { conversation: ConversationId }

/** Threads that a console may look at: each is told of, and asked about with every head. */
const most = 100

/** Who looks at which thread: a matter of sockets, told to those who look at the same one. */
export function createViewers(context: Context, server: AgentServer) {
  async function watch(socket: AgentSocket, { conversation }: In): Promise<{ head: Head }> {
    if (socket.data.watching.size >= most && !socket.data.watching.has(conversation)) throw new Refused('limited')
    socket.data.watching.add(conversation)
    // Joined before the head is read (D6).
    context.bus.join(socket, { watching: conversation })
    const row = await context.store.read((tx) =>
      tx.db
        .selectFrom('conversations')
        .select(['last_seq', 'shopper_seen', 'agent_seen'])
        .where('id', '=', conversation)
        .executeTakeFirst(),
    )
    if (!row) {
      socket.data.watching.delete(conversation)
      context.bus.leave(socket, { watching: conversation })
      throw new Refused('not-found')
    }
    publishViewers(conversation)
    return { head: headOf(row) }
  }

  async function unwatch(socket: AgentSocket, { conversation }: In): Promise<Record<string, never>> {
    context.bus.leave(socket, { watching: conversation })
    socket.data.watching.delete(conversation)
    publishViewers(conversation)
    return {}
  }

  function publishViewers(conversation: ConversationId): void {
    readViewers(conversation)
      .then((faces) => context.bus.agents.publish([{ watching: conversation }], 'viewers', conversation, faces))
      .catch((error: unknown) => context.log.warn({ err: error }, 'viewers could not be told'))
  }

  /** Of all processes; of this one alone while the others cannot be asked (F6). */
  async function readViewers(conversation: ConversationId): Promise<Face[]> {
    const name = room({ watching: conversation })
    const sockets = await server
      .in(name)
      .fetchSockets()
      .catch(() => server.local.in(name).fetchSockets())
    return [...new Map(sockets.map((socket) => [socket.data.face.id, socket.data.face])).values()]
  }

  return { watch, unwatch, leaveAll: (socket: AgentSocket) => socket.data.watching.forEach(publishViewers) }
}
