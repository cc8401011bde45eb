import { serverTime } from '../../shared/server-time'
import type { KnownThread } from '../chat-state'
import { retried } from '../retried'
import { unawaited } from '../unawaited'
import { useLaterSentences, useSurroundings } from '../views/surroundings'

const fetchSave = retried((_) => import('./save'))
const fetchParts = retried((_) => import('../views/thread-view'))

/** Saves a conversation as a file; what it takes is fetched only then. */
export function useSave(): (thread: KnownThread) => void {
  const { chat, tongue } = useSurroundings()
  const say = useLaterSentences()
  return (thread) => {
    const site = chat.state.get().site?.name ?? ''
    unawaited(Promise.all([fetchSave(), fetchParts()]).then(([{ save }, parts]) => save(thread, { site, tongue, say, now: serverTime(), parts })))
  }
}
