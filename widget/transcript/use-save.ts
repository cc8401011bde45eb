import type { KnownThread } from '../chat-state'
import { unawaited } from '../unawaited'
import { useLaterSentences, useSurroundings } from '../views/surroundings'

/** Saves a conversation as a file; what it takes is fetched only then. */
export function useSave(): (thread: KnownThread) => void {
  const { chat, tongue } = useSurroundings()
  const say = useLaterSentences()
  return (thread) => {
    const site = chat.state.get().site?.name ?? ''
    unawaited(Promise.all([import('./save'), import('../views/thread-view')]).then(([{ save }, parts]) => save(thread, { site, tongue, say, now: Date.now(), parts })))
  }
}
