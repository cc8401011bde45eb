import type { AgentId, ConversationId } from '../../shared/ids'
import { type Refusal, refusals } from '../../shared/refusals'
import type { Connection } from './connection'
import { LiveThread } from './live-thread'
import { refusalOf } from './refusal-error'

const mostKept = 40
const joinAgainAfter = 2_000

/** The conversations that were opened in this tab, cached so that going back to one is instant. */
export class Threads {
  private readonly kept = new Map<ConversationId, LiveThread>()
  private readonly watched = new Map<ConversationId, number>()

  constructor(
    private readonly connection: Connection,
    private readonly me: AgentId,
  ) {}

  start(): void {
    const { socket } = this.connection
    socket.on('connect', () => this.watched.forEach((_, id) => void this.join(id)))
    socket.on('event', (id, event) => this.kept.get(id)?.receive(event))
    socket.on('seen', (id, seen) => this.kept.get(id)?.seen(seen))
    socket.on('typing', (id, by, on) => this.kept.get(id)?.typists.heard(by, on))
    socket.on('viewers', (id, agents) => this.kept.get(id)?.viewers.set(agents))
    socket.on('heads', (heads) => this.kept.forEach((thread, id) => heads[id] && thread.reach(heads[id])))
  }

  of(id: ConversationId): LiveThread {
    const thread = this.kept.get(id) ?? new LiveThread(id, this.connection, this.me)
    // Deleting first keeps the map in the order of use.
    this.kept.delete(id)
    this.kept.set(id, thread)
    this.forgetOldest()
    return thread
  }

  /** I look at this conversation until the returned function is called. */
  watch(id: ConversationId): () => void {
    const comes = !this.watched.has(id)
    this.watched.set(id, (this.watched.get(id) ?? 0) + 1)
    void this.join(id, comes)
    return () => this.leave(id)
  }

  /**
   * D6: join first, then read. Events in between arrive live and are held. `comes`: the agent opens it now, so there is
   * no scroll position to keep.
   */
  private async join(id: ConversationId, comes = false): Promise<void> {
    const head = await this.connection.ask('watch', { conversation: id }).then(
      (answer) => answer.head,
      (error: unknown) => this.joinLater(id, refusalOf(error)),
    )
    if (head && comes) this.of(id).open(head)
    else this.of(id).catchUp()
  }

  /**
   * The server sends events and heads only to a socket that has joined: try again after a passing refusal. Without a
   * connection the next connect joins.
   */
  private joinLater(id: ConversationId, { code }: Refusal): void {
    if (refusals[code].retry && this.connection.socket.connected)
      setTimeout(() => this.watched.has(id) && void this.join(id), joinAgainAfter)
  }

  private leave(id: ConversationId): void {
    const others = (this.watched.get(id) ?? 1) - 1
    if (others > 0) return void this.watched.set(id, others)
    this.watched.delete(id)
    this.kept.get(id)?.viewers.set([])
    void this.connection.ask('unwatch', { conversation: id }).catch(() => {})
  }

  private forgetOldest(): void {
    for (const id of this.kept.keys()) {
      if (this.kept.size <= mostKept) return
      if (!this.watched.has(id)) this.kept.delete(id)
    }
  }
}
