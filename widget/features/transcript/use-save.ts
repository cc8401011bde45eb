import { fetchFile, serverTime, useLaterSentences, useSurroundings } from '../../core'
import type { KnownThread } from '../../chat-state'
import { unawaited } from '../../unawaited'

const fetchSave = () => fetchFile<typeof import('./transcript')>('transcript')
const fetchParts = () => fetchFile<typeof import('../thread-view/thread-view')>('thread-view')

/** Saves a conversation as a file. The code for it is fetched only then. */
export function useSave(): (thread: KnownThread) => void {
  const { chat, tongue } = useSurroundings()
  const say = useLaterSentences()
  return (thread) => {
    const site = chat.state.get().site?.name ?? ''
    unawaited(
      Promise.all([fetchSave(), fetchParts()]).then(([{ save }, parts]) =>
        save(thread, { site, tongue, say, now: serverTime(), parts }),
      ),
    )
  }
}
