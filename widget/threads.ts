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
  /** An answer named an event that its push should bring; fetched if it does not. */
  expect: (id: ConversationId, seq: number) => void
  /** The shopper has read up to `seq`: at once for the screen; the server is told, and told again after a fault. */
  read: (id: ConversationId, seq: number) => Promise<void>
  /** Forgets all: the shelf says that we are somebody else. */
  clear: () => void
}

/** Milliseconds until a catch-up that failed on a living line is tried again. */
const retryAfter = 3_000
/** Milliseconds that the push of an acknowledged message may take. */
const pushPatience = 1_000

/** Every conversation that this page view has come to know, oldest first: an older one may be heard of late. */
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
      // Also those that we know from before: they may have gone on while we were away.
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

/** What is not fetched yet is taken for the newest. */
const begun = ({ timeline }: KnownThread) => timeline.conversation?.startedAt ?? Number.MAX_VALUE
