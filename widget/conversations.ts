import type { Score } from '../shared/events'
import type { State } from '../shared/conversation'
import type { ConversationId } from '../shared/ids'
import type { KnownThread } from './chat-state'
import type { CounterbellEvents } from './counterbell'

/** Sends an event to the page's listeners. */
export type Tell = <Name extends keyof CounterbellEvents>(name: Name, told: CounterbellEvents[Name]) => void

export type Conversations = {
  /** The conversation that existed before this page, if any. The page gets no `conversation-started` for it. */
  welcomed: (id: ConversationId | null) => void
  changed: (threads: KnownThread[]) => void
}

/** Reports each conversation that begins, ends or is rated while the page is open, once. */
export function followConversations(tell: Tell): Conversations {
  const states = new Map<ConversationId, State | null>()
  const scores = new Map<ConversationId, Score | undefined>()
  let welcome = false
  return {
    welcomed(id) {
      if (id && !states.has(id)) states.set(id, null)
      welcome = true
    },
    changed(threads) {
      if (!welcome) return
      for (const { id, state, whole, timeline } of threads) {
        if (!whole) continue
        const score = timeline.conversation?.rating?.score
        if (score && scores.has(id) && scores.get(id) !== score) tell('rated', { conversation: id, score })
        scores.set(id, score)
        const before = states.get(id)
        if (before === state) continue
        states.set(id, state)
        if (state === 'closed' ? before : before === undefined)
          tell(state === 'closed' ? 'conversation-closed' : 'conversation-started', { conversation: id })
      }
    },
  }
}
