/** @jsxImportSource preact */
import { fetchFile } from '../../shared/fetch-file'
import type { ChatState } from '../chat-state'
import { linkNotice } from '../expectation'
import { later } from './later'
import { useSurroundings } from './surroundings'

/** Fetched with the thread: without a thread there is nothing to wait for. */
const WaitingLine = later(() =>
  fetchFile<typeof import('../features/thread-view/thread-view')>('thread-view').then(({ WaitingLine: View, css }) => ({
    View,
    css,
  })),
)

const NotHere = later(() => fetchFile<typeof import('../features/not-here/not-here')>('not-here'))

/** The state of the connection; else the place in the queue, or the promised time. */
export function NoticeLine({ state, outdated = false }: { state: ChatState; outdated?: boolean }) {
  const { say } = useSurroundings().tongue
  const notice = linkNotice(state) ?? (outdated ? 'outdated' : null)
  return (
    <div class={`notice ${notice ?? ''}`} role="status">
      {notice ? (
        // A new element for each notice: the browser counts no layout shift.
        <div class="told" key={notice}>
          {notice === 'not-here' ? <NotHere state={state} /> : <p>{say[notice]}</p>}
          {notice === 'outdated' && (
            <button type="button" class="link" onClick={() => location.reload()}>
              {say.reload}
            </button>
          )}
        </div>
      ) : (
        state.threads.length > 0 && <WaitingLine state={state} />
      )}
    </div>
  )
}
