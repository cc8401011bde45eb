import type { Heads, State } from '../shared/conversation'
import type { LogEvent } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { Welcome } from '../shared/shopper-protocol'
import type { Ask } from './connection'
import type { KnownThread } from './chat-state'
import { followThread, type Thread } from './thread'
import { unawaited } from './unawaited'

export type Threads = {
  list: () => KnownThread[]
  welcome: (conversation: Welcome['conversation']) => void
  hear: (id: ConversationId, event: LogEvent) => void
  get: (id: ConversationId) => Thread
  heads: (heads: Heads) => void
  /** The server's answer named an event. If its push does not arrive, the event is fetched. */
  expect: (id: ConversationId, seq: number) => void
  /**
   * The shopper has read up to `seq`. The screen changes at once; the server is told, and told again after an error.
   */
  read: (id: ConversationId, seq: number) => Promise<void>
  /** Forgets all conversations: the token in storage is another shopper's. */
  clear: () => void
}

/** Milliseconds before a failed catch-up is tried again while the connection is live. */
const retryAfter = 3_000
/** Milliseconds to wait for the push of an acknowledged message. */
const pushPatience = 1_000

/** All conversations of this page view, oldest first: an older one may arrive later. */
export function createThreads(ask: Ask, isLive: () => boolean, changed: () => void): Threads {
  const threads = new Map<ConversationId, Thread>()
  const told = new Map<ConversationId, State>()
  const reads = new Map<ConversationId, number>()

  function get(id: ConversationId): Thread {
    const known = threads.get(id)
    if (known) return known
    const thread = followThread(id, ask, changed)
    threads.set(id, thread)
    return thread
  }
  async function fetch(thread: Thread): Promise<void> {
    const done = await thread.catchUp()
    const { id } = thread
    if (threads.get(id) !== thread) return
    if (!done && isLive()) setTimeout(() => unawaited(fetch(thread)), retryAfter)
    const read = reads.get(id) ?? 0
    if (done && read > thread.timeline().seen.shopper) await tell(id, read)
  }
  async function tell(id: ConversationId, seq: number): Promise<void> {
    const answer = await ask('seen', { conversation: id, seq })
    if (answer.ok) get(id).hearSeen(answer.value.seen)
  }

  return {
    get,
    list: () =>
      [...threads.values()]
        .map((thread) => {
          const timeline = thread.timeline()
          const state = timeline.conversation?.state ?? told.get(thread.id) ?? 'queued'
          return { id: thread.id, timeline, whole: thread.isWhole(), state, read: reads.get(thread.id) ?? 0 }
        })
        .sort((one, other) => begun(one) - begun(other)),
    welcome(conversation) {
      if (conversation) {
        told.set(conversation.id, conversation.state)
        get(conversation.id).hearSeen(conversation.head.seen)
      }
      // Also conversations that are known already: they may have new events since the disconnect.
      for (const thread of threads.values()) unawaited(fetch(thread))
      changed()
    },
    hear(id, event) {
      const thread = get(id)
      thread.hear(event)
      if (!thread.isWhole()) unawaited(fetch(thread))
    },
    heads(heads) {
      for (const [id, head] of Object.entries(heads)) get(id as ConversationId).hearHead(head)
    },
    expect(id, seq) {
      const head = { seq, seen: { shopper: 0, agent: 0 } }
      setTimeout(() => get(id).hearHead(head), threads.has(id) ? pushPatience : 0)
    },
    async read(id, seq) {
      if (seq <= Math.max(reads.get(id) ?? 0, get(id).timeline().seen.shopper)) return
      reads.set(id, seq)
      changed()
      if (isLive()) await tell(id, seq)
    },
    clear() {
      threads.clear()
      told.clear()
      reads.clear()
      changed()
    },
  }
}

/** A conversation that is not fetched yet counts as the newest. */
const begun = ({ timeline }: KnownThread) => timeline.conversation?.startedAt ?? Number.MAX_VALUE
