/** @jsxImportSource preact */
import { fetchFile } from '../../shared/fetch-file'
import { isWhole, type ChatState } from '../chat-state'
import { Invite } from './invite'
import { later } from './later'
import { useSurroundings } from './surroundings'

export type Middle = { state: ChatState; open: boolean; editAgain: (id: string) => void }

/** What was said, once something was; fetched ahead while the first words are typed. */
export const ThreadView = later(
  () => fetchFile<typeof import('../features/thread-view/thread-view')>('thread-view'),
  Blank,
)

/** What stands between head and composer. */
export function MiddleView(props: Middle) {
  return nothingSaid(props.state) ? <Blank {...props} /> : <ThreadView {...props} />
}

export const nothingSaid = ({ threads, waiting }: ChatState) => threads.length + waiting.length === 0

/** Nothing said yet, or not here yet. */
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

/** The shopper's own words are never out of their sight, however long the rest takes to come. */
function Kept({ state: { waiting } }: Pick<Middle, 'state'>) {
  if (!waiting.length) return <Skeleton />
  return waiting.map(({ id, text, attachments }) => (
    <p class="kept" dir="auto" translate key={id}>
      {text || attachments?.map(({ name }) => name).join(', ')}
    </p>
  ))
}

/** Shown by its style sheet only after 300 ms: never a flash. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}
