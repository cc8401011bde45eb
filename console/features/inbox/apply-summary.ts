import type { AgentRequests, InboxCounts, InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import type { AgentId } from '../../../shared/ids'
import type { Output } from '../../../shared/request'
import { belongs, compare } from './lists'

export type InboxPage = Output<AgentRequests, 'inbox'>

/** A list's pages with one row added, changed or removed. A row beyond the fetched pages comes with its own page. */
export function applySummary(pages: InboxPage[], list: InboxList, row: Summary, me: AgentId): InboxPage[] {
  const [first, ...more] = pages
  if (!first) return pages
  const others = rowsOf(pages).filter(({ id }) => id !== row.id)
  const last = others.at(-1)
  const beyond = pages.at(-1)?.next && last && compare(list, row, last) > 0
  const rows =
    belongs(list, row, me) && !beyond ? [...others, row].sort((one, other) => compare(list, one, other)) : others
  return [{ ...first, rows }, ...more.map((page) => ({ ...page, rows: [] }))]
}

/** Every row once, in order. A row that moved between two fetches stays where it appears first. */
export function rowsOf(pages: InboxPage[]): Summary[] {
  return [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row] as const)).values()]
}

/** The counts after a row has changed; null when its old state is unknown and the counts must be fetched. */
export function applyCounts(
  counts: InboxCounts,
  was: Summary | undefined,
  now: Summary,
  me: AgentId,
): InboxCounts | null {
  if (!was) return null
  const moved = (list: 'queue' | 'mine' | 'left') =>
    counts[list] + Number(belongs(list, now, me)) - Number(belongs(list, was, me))
  return { ...counts, queue: moved('queue'), mine: moved('mine'), left: moved('left') }
}
