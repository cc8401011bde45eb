/** @jsxImportSource preact */
import { useMemo, useRef } from 'preact/hooks'
import { isWhole, openThread, type ChatState } from '../chat-state'
import { threadItems, type Item } from '../thread-items'
import { Bubble } from './bubble'
import { Day, Happening } from './happening'
import { Icon } from './icon'
import { Invite } from './invite'
import { useSurroundings } from './surroundings'
import { useEnd } from './use-end'
import { useReading } from './use-reading'

/** The conversation, as a log that screen readers follow. */
export function ThreadView({ state, open, editAgain }: { state: ChatState; open: boolean; editAgain: (id: string) => void }) {
  const { chat, tongue } = useSurroundings()
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
        {items.map((item) => (
          <ItemView key={item.key} item={item} editAgain={editAgain} />
        ))}
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
            {tongue.say.typing(openThread(state)?.timeline.conversation?.assignee?.name ?? null)}
          </>
        )}
      </p>
      {away && (
        <button type="button" class="newest" aria-label={tongue.say.toNewest} title={tongue.say.toNewest} onClick={toEnd}>
          <Icon of="down" />
        </button>
      )}
    </div>
  )
}

/** One thing of the thread: a day, what happened, or what was said. */
export function ItemView({ item, editAgain }: { item: Item; editAgain: (id: string) => void }) {
  if (item.kind === 'day') return <Day at={item.at} />
  if (item.kind === 'line') return <Happening line={item.line} />
  return <Bubble said={item} editAgain={editAgain} />
}

/** Shown by its style sheet only after 300 ms: never a flash. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}
