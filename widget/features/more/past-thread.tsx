/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PastConversation } from '../../../shared/conversation'
import { fetchFile, later, useSurroundings } from '../../core'
import type { KnownThread } from '../../chat-state'
import { sayDay } from '../../say-when'
import type { Thread } from '../../thread'
import { useSave } from '../transcript/use-save'
import { unawaited } from '../../unawaited'
import { Page } from './page'
import type { Words } from './words/en'

const Past = later(() =>
  fetchFile<typeof import('../thread-view/thread-view')>('thread-view').then(({ Past: View, css }) => ({ View, css })),
)

/** A closed conversation, to read. */
export function PastThread({ past, words, back }: { past: PastConversation; words: Words; back: () => void }) {
  const { tongue } = useSurroundings()
  const { thread, failed, fetchAll } = usePastThread(past)
  const save = useSave()
  const title = [past.agent?.name, sayDay(past.startedAt, tongue)].filter(Boolean).join(', ')
  return (
    <Page
      title={title}
      words={words}
      back={back}
      foot={
        thread?.whole && (
          <button type="button" class="soft" onClick={() => save(thread)}>
            {words.keep}
          </button>
        )
      }
    >
      <div class="past-thread">{thread && <Past thread={thread} />}</div>
      {failed && (
        <div class="page-note" role="alert">
          <p>{words.fetchFailed}</p>
          <button type="button" class="soft" onClick={fetchAll}>
            {words.again}
          </button>
        </div>
      )}
    </Page>
  )
}

function usePastThread({ id, state }: PastConversation) {
  const { follow } = useSurroundings().chat
  const [, draw] = useState(0)
  const [failed, setFailed] = useState(false)
  const [followed, setFollowed] = useState<Thread | null>(null)
  const fetchAll = useCallback(() => {
    setFailed(false)
    if (followed) unawaited(followed.catchUp().then((whole) => setFailed(!whole)))
    else setFollowed(follow(id, () => draw((count) => count + 1)))
  }, [follow, followed, id])
  useEffect(fetchAll, [fetchAll])
  const thread: KnownThread | null = followed && {
    id,
    timeline: followed.timeline(),
    whole: followed.isWhole(),
    state,
    read: 0,
  }
  return { thread, failed, fetchAll }
}
