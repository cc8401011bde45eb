import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Badge } from '../../ui/badge'
import { useMe } from '../session/session'
import { isUnread, saidAt } from './lists'
import { WaitingChip } from './waiting-chip'

/**
 * In a row's corner, the value by which its list is sorted: since when the shopper waits, when an answer is due, or the
 * last message.
 */
export function RowCorner({ row, list, now }: { row: Summary; list: InboxList; now: number }) {
  const { inbox } = useSentences()
  const times = useTimes()
  if (list === 'queue' && row.state === 'queued')
    return <Badge tone="waiting">{inbox.waiting(times.shortSpan(now - (row.queuedAt ?? row.startedAt)))}</Badge>
  if (list === 'left' && row.state === 'left') return <Owed row={row} now={now} />
  if (list === 'mine' && row.owedSince !== null) return <WaitingChip row={{ ...row, owedSince: row.owedSince }} />
  return (
    <time className="row__when" dateTime={new Date(saidAt(row)).toISOString()}>
      {times.short(saidAt(row), now)}
    </time>
  )
}

/** A mark for the rest: not answered by me; in the list of all, its state and its agent. */
export function RowMark({ row, list, now }: { row: Summary; list: InboxList; now: number }) {
  const { inbox } = useSentences()
  const times = useTimes()
  const me = useMe().id
  if (list === 'mine' && isUnread(row, me)) return <UnreadDot />
  if (list !== 'all') return null
  if (row.state === 'left') return <Owed row={row} now={now} />
  if (row.state === 'queued')
    return <Badge tone="waiting">{inbox.waiting(times.shortSpan(now - (row.queuedAt ?? row.startedAt)))}</Badge>
  return <Holder row={row} />
}

/** When an answer is due. A breach is red, and says so in words. */
export function Owed({ row, now }: { row: Pick<Summary, 'promiseAt' | 'owedSince'>; now: number }) {
  const { inbox } = useSentences()
  const times = useTimes()
  if (row.promiseAt === null)
    return row.owedSince === null ? (
      <Badge tone="available">{inbox.answered}</Badge>
    ) : (
      <Badge tone="waiting">{inbox.owedNoDate}</Badge>
    )
  if (row.promiseAt < now) return <Badge tone="breach">{inbox.late(times.span(now - row.promiseAt))}</Badge>
  return <Badge tone="waiting">{inbox.owedBy(times.moment(row.promiseAt, now))}</Badge>
}

const tones = { bad: 'breach', okay: 'waiting', good: 'available' } as const

function Holder({ row }: { row: Summary }) {
  const { inbox } = useSentences()
  const me = useMe()
  if (row.rating && row.state === 'closed')
    return <Badge tone={tones[row.rating.score]}>{inbox.rated[row.rating.score]}</Badge>
  if (row.state === 'closed' || !row.assignee) return <Badge>{inbox.closed}</Badge>
  return row.assignee.id === me.id ? (
    <Badge tone="available">{inbox.withYou}</Badge>
  ) : (
    <Badge>{inbox.withAgent(row.assignee.name)}</Badge>
  )
}

function UnreadDot() {
  const { inbox } = useSentences()
  return (
    <span className="row__unread">
      <span className="unseen">{inbox.unread}</span>
    </span>
  )
}
