import type { Conversation, Summary } from '../../../shared/conversation'
import type { LogEvent } from '../../../shared/events'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { useShopperName } from '../inbox/shopper-name'
import { useTimeLeft } from '../inbox/waiting-chip'
import { owedSince } from './entries'
import type { Leave } from './may-reply'

/** Milliseconds before the limit from which on it is red. */
const near = 30_000

type StripProps = { conversation: Conversation & Pick<Summary, 'shopper'>; events: readonly LogEvent[]; leave: Leave }

/** Above the composer while a shopper waits for my answer: since when, and how long until a colleague may get it. */
export function WaitingStrip({ conversation, events, leave }: StripProps) {
  const since = leave.kind === 'yes' ? owedSince(events) : null
  if (since === null) return null
  const assignedAt = events.findLast((event) => event.kind === 'assigned')?.at ?? null
  return <Strip conversation={conversation} owedSince={since} assignedAt={assignedAt} />
}

function Strip({ conversation, ...owed }: Pick<StripProps, 'conversation'> & { owedSince: number; assignedAt: number | null }) {
  const { transfer } = useSentences()
  const times = useTimes()
  const nameOf = useShopperName()
  const now = useNow(1_000)
  const left = useTimeLeft({ site: conversation.site, ...owed }, now)
  return (
    <p className="waiting-strip" role="timer" data-near={(left !== null && left <= near) || undefined}>
      <bdi>{transfer.waitingSince(nameOf(conversation), times.shortSpan(now - owed.owedSince))}</bdi> {left !== null && left > 0 && <bdi className="tabular">{transfer.passedOnIn(times.countdown(left))}</bdi>}
    </p>
  )
}
