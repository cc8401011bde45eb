import type { Head } from '../../shared/conversation'
import type { Face } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { room } from '../bus/audience'
import type { AgentServer, AgentSocket } from '../bus/socket-types'
import type { Context } from '../context'
import { headOf } from '../features/conversations'
import { Refused } from '../refusal-error'

type In = { conversation: ConversationId }

/** Most threads that one console may watch: each is announced, and read with every head. */
const most = 100

/** Who is looking at which thread. Lives in sockets only, and is sent to those who look at the same thread. */
export function createViewers(context: Context, server: AgentServer) {
  async function watch(socket: AgentSocket, { conversation }: In): Promise<{ head: Head }> {
    if (socket.data.watching.size >= most && !socket.data.watching.has(conversation)) throw new Refused('limited')
    socket.data.watching.add(conversation)
    // Join before the head is read (D6).
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

  /** Viewers on all processes, or only on this one while the others cannot be asked (F6). */
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
