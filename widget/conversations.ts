import type { State } from '../shared/conversation'
import type { ConversationId } from '../shared/ids'
import type { KnownThread } from './chat-state'

export type Conversations = {
  /** The conversation that there was before this page, if any: its beginning is no news. */
  welcomed: (id: ConversationId | null) => void
  changed: (threads: KnownThread[]) => void
}

/** Says which conversations begin and end while the page looks on, each once. */
export function followConversations(tell: (name: 'conversation-started' | 'conversation-closed', told: { conversation: string }) => void): Conversations {
  const states = new Map<ConversationId, State | null>()
  let welcome = false
  return {
    welcomed(id) {
      if (id && !states.has(id)) states.set(id, null)
      welcome = true
    },
    changed(threads) {
      if (!welcome) return
      for (const { id, state, whole } of threads) {
        const before = states.get(id)
        if (!whole || before === state) continue
        states.set(id, state)
        if (state === 'closed' ? before : before === undefined) tell(state === 'closed' ? 'conversation-closed' : 'conversation-started', { conversation: id })
      }
    },
  }
}
