import { memo, useMemo } from 'react'
import { useCell } from '../../connection/cell'
import type { Pending } from '../../connection/outbox'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Boundary } from '../../ui/boundary'
import { Icon } from '../../ui/icon'
import { Earlier } from './earlier'
import { entriesOf, lastReply, type Entry } from './entries'
import { KeptPlace } from './kept-place'
import { Letter } from './letter'
import { Line } from './line'
import type { Leave } from './may-reply'
import { Note } from './note'
import { PendingLetter } from './pending-letter'
import { TypingLine } from './typing-line'
import { useArriving } from './use-arriving'
import { useFound, useLoadFound } from './use-found'
import { useSeen } from './use-seen'
import { useStick } from './use-stick'
import type { Talk, useThread } from './use-thread'

type LogProps = {
  conversation: Talk
  thread: ReturnType<typeof useThread>
  /** `seq` of the event to scroll to. */ at: number | null
  leave: Leave
  putBack: (pending: Pending) => void
}

/**
 * The log from the first day to now. Screen readers announce new messages. Memoized: a key press in the composer does
 * not render it again.
 */
export const Log = memo(function Log({ conversation, thread, at, leave, putBack }: LogProps) {
  const { thread: words } = useSentences()
  const { timeline, openedAt, earlier, pending, typists } = thread
  const entries = useMemo(() => entriesOf(timeline.events), [timeline.events])
  const ticked = useMemo(() => lastReply(timeline.events)?.seq, [timeline.events])
  const { scroller, readTo, toEnd } = useStick(
    { length: timeline.seq + pending.length + typists.length, pending: pending.length, seq: timeline.seq },
    at === null,
  )
  const missed = useMemo(
    () =>
      readTo === null
        ? null
        : timeline.events.filter(
            (event) => event.seq > readTo && event.kind === 'message' && event.by.kind === 'shopper',
          ).length,
    [timeline.events, readTo],
  )
  const first = timeline.events[0]?.seq ?? 1
  const loading = useCell(earlier.loading)
  const arriving = useArriving(first)
  useLoadFound(earlier, at !== null && at < first && loading === 'idle' ? at : null)
  useFound(scroller, at !== null && at >= first && at <= timeline.seq ? at : null)
  useSeen(scroller, conversation, timeline, leave)
  return (
    <div className="thread__middle">
      <div
        className="log"
        ref={scroller}
        role="log"
        aria-label={words.log}
        aria-live={loading === 'loading' || arriving ? 'off' : undefined}
        tabIndex={0}
      >
        <div className="log__sheet">
          <Earlier earlier={earlier} first={first} openedAt={openedAt} scroller={scroller} />
          <KeptPlace first={first} scroller={scroller} />
          <Entries entries={entries} conversation={conversation} ticked={ticked} seen={timeline.seen} />
          {pending.map((each) => (
            <PendingLetter
              key={each.clientMessageId}
              pending={each}
              conversation={conversation.id}
              assignee={conversation.assignee}
              putBack={putBack}
            />
          ))}
          <TypingLine typists={typists} conversation={conversation} />
        </div>
      </div>
      <p className="unseen" role="status">
        {arriving && (first > 1 ? words.earlierLoaded : words.beginning)}
      </p>
      {missed !== null && <ToEnd missed={missed} toEnd={toEnd} />}
    </div>
  )
})

/** A button back to the end, with the number of new messages there. */
function ToEnd({ missed, toEnd }: { missed: number; toEnd: () => void }) {
  const { thread: words } = useSentences()
  const label = missed ? words.missed(missed) : words.toNewest
  return (
    <button type="button" className="log__down" onClick={toEnd} aria-label={label} title={label}>
      <Icon name="down" />
      {missed > 0 && (
        <span className="log__missed" aria-hidden="true">
          {missed}
        </span>
      )}
    </button>
  )
}

type Around = { conversation: Talk; ticked: number | undefined; seen: { shopper: number; agent: number } }

const Entries = memo(function Entries({ entries, ...around }: { entries: Entry[] } & Around) {
  return entries.map((entry) => (
    <Boundary key={entry.key} instead={<NotShown />}>
      <EntryOf entry={entry} {...around} />
    </Boundary>
  ))
})

function EntryOf({ entry, conversation, ticked, seen }: { entry: Entry } & Around) {
  if (entry.kind === 'day') return <Day at={entry.at} />
  if (entry.kind === 'line') return <Line events={entry.events} />
  if (entry.kind === 'note') return <Note note={entry.note} />
  return <Letter entry={entry} conversation={conversation} ticked={ticked} seen={seen} />
}

function NotShown() {
  const { common } = useSentences()
  return <p className="line">{common.faultTitle}</p>
}

function Day({ at }: { at: number }) {
  const times = useTimes()
  return (
    <p className="day">
      <time dateTime={new Date(at).toISOString()}>{times.day(at)}</time>
    </p>
  )
}
