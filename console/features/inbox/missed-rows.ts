import type { Summary } from '../../../shared/conversation'

/**
 * What happened while the connection was lost: rows with a new event, each as it was and as it is, and rows that were
 * assigned meanwhile. A row that is only unknown because it stands on a later page is not included.
 */
export function missedRows(before: Summary[], after: Summary[]): [was: Summary | undefined, now: Summary][] {
  const known = new Map(before.map((row) => [row.id, row]))
  const newest = Math.max(0, ...before.map(({ updatedAt }) => updatedAt))
  const isMissed = (was: Summary | undefined, now: Summary) =>
    was ? now.head > was.head : (now.assignedAt ?? 0) > newest
  return after
    .map((now): [Summary | undefined, Summary] => [known.get(now.id), now])
    .filter(([was, now]) => isMissed(was, now))
}
