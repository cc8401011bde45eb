/** @jsxImportSource preact */
import { fetchFile } from '../../shared/fetch-file'
import { isWhole, type ChatState } from '../chat-state'
import { Invite } from './invite'
import { later } from './later'
import { useSurroundings } from './surroundings'

export type Middle = { state: ChatState; open: boolean; editAgain: (id: string) => void }

/** The thread, once there are messages. Fetched while the shopper types the first one. */
export const ThreadView = later(
  () => fetchFile<typeof import('../features/thread-view/thread-view')>('thread-view'),
  Blank,
)

/** The part between header and composer. */
export function MiddleView(props: Middle) {
  return nothingSaid(props.state) ? <Blank {...props} /> : <ThreadView {...props} />
}

export const nothingSaid = ({ threads, waiting }: ChatState) => threads.length + waiting.length === 0

/** No messages, or none loaded yet. */
function Blank({ state }: Middle) {
  const { say } = useSurroundings().tongue
  const blank = isWhole(state) && nothingSaid(state)
  return (
    <div class="middle">
      <div class="scroller" tabIndex={0} role="log" aria-label={say.conversation} aria-busy={!blank}>
        {blank ? <Invite state={state} /> : <Kept state={state} />}
      </div>
    </div>
  )
}

/** Shows the shopper's own messages at once, however long the rest takes to load. */
function Kept({ state: { waiting } }: Pick<Middle, 'state'>) {
  if (!waiting.length) return <Skeleton />
  return waiting.map(({ id, text, attachments }) => (
    <p class="kept" dir="auto" translate key={id}>
      {text || attachments?.map(({ name }) => name).join(', ')}
    </p>
  ))
}

/** The style sheet shows it only after 300 ms, so that it never flashes. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}
