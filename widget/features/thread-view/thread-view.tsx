/** @jsxImportSource preact */
import { useMemo, useRef } from 'preact/hooks'
import { Boundary, Icon, Invite, Skeleton, fetchFile, later, useLaterSentences, useSurroundings } from '../../core'
import { isWhole, openThread, type KnownThread } from '../../chat-state'
import css from './thread.css'
import { threadItems, type Item } from '../../thread-items'
import { Bubble } from './bubble'
import { Day, Happening } from './happening'
import type { Middle } from '../../views/middle'
import { useEnd } from './use-end'
import { useReading } from './use-reading'
import { useVisits } from './use-visits'

export { sayLine } from './happening'
export { WaitingLine } from './waiting-line'
export { threadItems }
export { css }
const Rating = later(() => fetchFile<typeof import('../rating/rating')>('rating'))

/** The conversation as a log, which screen readers follow. */
export function View({ state, open, editAgain }: Middle) {
  const { chat, tongue } = useSurroundings()
  const say = useLaterSentences()
  const scroller = useRef<HTMLDivElement>(null)
  const { threads, waiting, link } = state
  const items = useMemo(() => threadItems({ threads, waiting, link }), [threads, waiting, link])
  const newest = items.at(-1)
  const whole = isWhole(state)
  const typing = state.agentTypes && say.typing(openThread(state)?.timeline.conversation?.assignee?.name ?? null)
  const theirs = items.filter((item) => item.kind === 'said' && item.by).length
  const { missed, toEnd } = useEnd(scroller, open, {
    key: newest?.key,
    isOwn: newest?.kind === 'said' && !newest.by,
    theirs,
    whole,
  })
  useReading(scroller, chat, open, newest?.key)
  useVisits(chat)
  return (
    <div class="middle">
      <div
        class="scroller"
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-label={tongue.say.conversation}
        aria-busy={!whole}
      >
        <div class="sheet">
          {!whole && !items.length && (link.kind === 'live' || link.kind === 'connecting') && <Skeleton />}
          <Items items={items} editAgain={editAgain} />
          <Invite state={state} again={say.writeAgain} />
          {whole && <Over thread={threads.at(-1)} />}
          {typing && (
            <p class="typing" aria-hidden="true">
              <span class="dots">
                <i />
                <i />
                <i />
              </span>
              {typing}
            </p>
          )}
        </div>
      </div>
      <p class="quiet" role="status">
        {typing}
      </p>
      {missed !== null && <ToNewest missed={missed} toEnd={toEnd} />}
    </div>
  )
}

/** A button back to the end, with the number of messages that arrived meanwhile. */
function ToNewest({ missed, toEnd }: { missed: number; toEnd: () => void }) {
  const { say } = useSurroundings().tongue
  const { toNewest } = useLaterSentences()
  const label = missed ? say.unread(missed) : toNewest
  return (
    <button type="button" class="newest" aria-label={label} title={label} onClick={toEnd}>
      <Icon of="down" />
      {missed > 0 && (
        <span class="missed" aria-hidden="true">
          {missed}
        </span>
      )}
    </button>
  )
}

/** Messages and events, by day. */
export function Items({ items, editAgain }: { items: Item[]; editAgain: (id: string) => void }) {
  return items.map((item) => (
    <Boundary key={item.key}>
      <One item={item} editAgain={editAgain} />
    </Boundary>
  ))
}

function One({ item, editAgain }: { item: Item; editAgain: (id: string) => void }) {
  if (item.kind === 'day') return <Day at={item.at} />
  if (item.kind === 'line') return <Happening line={item.line} />
  return <Bubble said={item} editAgain={editAgain} />
}

/** A closed conversation outside the thread: `later(fetchPast)`. */
export function Past({ thread }: { thread: KnownThread }) {
  return (
    <>
      <Items items={threadItems({ threads: [thread], waiting: [], link: { kind: 'live' } })} editAgain={() => {}} />
      <Over thread={thread} />
    </>
  )
}

/** The rating of a closed conversation in which an agent has written: asks for it, or shows it. */
function Over({ thread }: { thread: KnownThread | undefined }) {
  const spoken = thread?.timeline.events.some((event) => event.kind === 'message' && event.by.kind === 'agent')
  return thread?.state === 'closed' && spoken ? <Rating key={thread.id} thread={thread} /> : null
}
