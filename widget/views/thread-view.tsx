/** @jsxImportSource preact */
import { useMemo, useRef } from 'preact/hooks'
import { isWhole, openThread, type KnownThread } from '../chat-state'
import css from '../look/thread.css'
import { threadItems, type Item } from '../thread-items'
import { Bubble } from './bubble'
import { Day, Happening } from './happening'
import { Icon } from './icon'
import { Invite } from './invite'
import { later } from './later'
import { Skeleton, type Middle } from './middle'
import { useLaterSentences, useSurroundings } from './surroundings'
import { useEnd } from './use-end'
import { useReading } from './use-reading'

export { sayLine } from './happening'
export { WaitingLine } from './waiting-line'
export { threadItems }
export { css }
const Rating = later((_) => import('../rating/rating'))

/** The conversation, as a log that screen readers follow. */
export function View({ state, open, editAgain }: Middle) {
  const { chat, tongue } = useSurroundings()
  const say = useLaterSentences()
  const scroller = useRef<HTMLDivElement>(null)
  const { threads, waiting, link } = state
  const items = useMemo(() => threadItems({ threads, waiting, link }), [threads, waiting, link])
  const newest = items.at(-1)
  const whole = isWhole(state)
  const { away, toEnd } = useEnd(scroller, open, `${newest?.key}${whole}`, newest?.kind === 'said' && !newest.by)
  useReading(scroller, chat, open, newest?.key)
  return (
    <div class="middle">
      <div class="scroller" ref={scroller} tabIndex={0} role="log" aria-label={tongue.say.conversation} aria-busy={!whole}>
        {!whole && (link.kind === 'live' || link.kind === 'connecting') && <Skeleton />}
        <Items items={items} editAgain={editAgain} />
        {whole && <Over thread={threads.at(-1)} />}
        <Invite state={state} />
      </div>
      <p class="typing" role="status">
        {state.agentTypes && (
          <>
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {say.typing(openThread(state)?.timeline.conversation?.assignee?.name ?? null)}
          </>
        )}
      </p>
      {away && (
        <button type="button" class="newest" aria-label={say.toNewest} title={say.toNewest} onClick={toEnd}>
          <Icon of="down" />
        </button>
      )}
    </div>
  )
}

/** What was said and what happened, by day. */
export function Items({ items, editAgain }: { items: Item[]; editAgain: (id: string) => void }) {
  return items.map((item) => {
    if (item.kind === 'day') return <Day key={item.key} at={item.at} />
    if (item.kind === 'line') return <Happening key={item.key} line={item.line} />
    return <Bubble key={item.key} said={item} editAgain={editAgain} />
  })
}

/** A conversation that is over, to be read elsewhere than in the thread: `later(fetchPast)`. */
export function Past({ thread }: { thread: KnownThread }) {
  return (
    <>
      <Items items={threadItems({ threads: [thread], waiting: [], link: { kind: 'live' } })} editAgain={() => {}} />
      <Over thread={thread} />
    </>
  )
}

/** What was thought of a conversation that is over and in which an agent has spoken: asked, or shown. */
function Over({ thread }: { thread: KnownThread | undefined }) {
  const spoken = thread?.timeline.events.some((event) => event.kind === 'message' && event.by.kind === 'agent')
  return thread?.state === 'closed' && spoken ? <Rating key={thread.id} thread={thread} /> : null
}
