import type { Summary } from '../../../shared/conversation'
import { answerDueAt } from '../../../shared/answer-due'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { Badge } from '../../ui/badge'
import { useSite } from './use-site'

/** Milliseconds before the limit at which it turns red, in the list and in the thread. */
const near = 30_000

/** Since when the shopper waits for my answer. Near the limit: how long I still have. */
export function WaitingChip({
  row,
}: {
  row: Pick<Summary, 'site' | 'owedSince' | 'assignedAt'> & { owedSince: number }
}) {
  const { inbox } = useSentences()
  const times = useTimes()
  const now = useNow(1_000)
  const left = useTimeLeft(row, now)
  const tone = isNear(left) ? 'breach' : 'waiting'
  const says =
    isNear(left) && left > 0
      ? inbox.timeLeft(times.countdown(left))
      : inbox.waiting(times.shortSpan(now - row.owedSince))
  return <Badge tone={tone}>{says}</Badge>
}

/** The limit is near or has passed. */
export const isNear = (left: number | null): left is number => left !== null && left <= near

/** Milliseconds until an unanswered conversation may be passed on: at most 0 after that time, null while unknown. */
export function useTimeLeft(row: Pick<Summary, 'site' | 'owedSince' | 'assignedAt'>, now: number): number | null {
  const site = useSite(row.site)
  const due = site ? answerDueAt(row, site.noAnswerAfter) : null
  return due === null ? null : due - now
}
