import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type InboxCounts, InboxList } from '../../../shared/agent-protocol'
import type { Seen, Summary } from '../../../shared/conversation'
import type { LogEvent } from '../../../shared/events'
import type { AgentId } from '../../../shared/ids'
import { advanceSummary, hear } from '../../../shared/summary'
import { useLive } from '../../connection/live'
import { useMe } from '../session/session'
import { applyCounts, applySummary, rowsOf } from './apply-summary'
import { missedRows } from './missed-rows'
import { OwnTakes } from './own-takes'
import { countsKey, type InboxData, inboxKey } from './use-inbox'

const pause = 2_000

/** Keeps every fetched list equal to the server. `onChange` gets each row as it was and as it is; `own`: I took it. */
export function useLiveInbox(onChange: (was: Summary | undefined, now: Summary, own: boolean) => void): void {
  const { connection } = useLive()
  const queries = useQueryClient()
  const me = useMe().id
  useEffect(() => {
    const { socket } = connection
    const takes = new OwnTakes(me)
    let soon: ReturnType<typeof setTimeout> | undefined
    const fetchSoon = () => {
      soon ??= setTimeout(() => {
        soon = undefined
        void queries.invalidateQueries({ queryKey: ['inbox'] })
      }, pause)
    }
    const summary = (row: Summary) => {
      const was = findRow(queries, row.id)
      apply(queries, row, me)
      if (!adjustCounts(queries, was, row, me)) fetchSoon()
      onChange(was, row, takes.explains(row))
    }
    const event = (id: Summary['id'], event: LogEvent) => {
      takes.hear(id, event)
      const was = findRow(queries, id)
      if (!was) return fetchSoon()
      const now = advanceSummary(was, event)
      if (now === 'gap') {
        fetchSoon()
        // The row can wait for the fetch, but the bell rings now.
        onChange(was, { ...was, ...hear(was, event) }, false)
      } else if (now !== was) summary(now)
    }
    const seen = (id: Summary['id'], now: Seen) => {
      const row = findRow(queries, id)
      if (row)
        apply(
          queries,
          {
            ...row,
            seen: { shopper: Math.max(row.seen.shopper, now.shopper), agent: Math.max(row.seen.agent, now.agent) },
          },
          me,
        )
    }
    const heads = (_: unknown, revision: string) =>
      staleLists(queries, revision).forEach((list) => void queries.invalidateQueries({ queryKey: inboxKey(list) }))
    const connect = async () => {
      const before = queries.getQueryData(inboxKey('mine')) ? knownRows(queries) : null
      await queries.invalidateQueries({ queryKey: ['inbox'] })
      if (before)
        for (const [was, now] of missedRows(before, fetchedRows(queries, 'mine')))
          onChange(was, now, takes.explains(now))
    }
    socket.on('summary', summary)
    socket.on('event', event)
    socket.on('seen', seen)
    socket.on('heads', heads)
    socket.on('connect', connect)
    return () => {
      clearTimeout(soon)
      socket.off('summary', summary).off('event', event).off('seen', seen).off('heads', heads).off('connect', connect)
    }
  }, [connection, queries, me, onChange])
}

const fetchedRows = (queries: QueryClient, list: InboxList) =>
  rowsOf(queries.getQueryData<InboxData>(inboxKey(list))?.pages ?? [])
const knownRows = (queries: QueryClient) => InboxList.options.flatMap((list) => fetchedRows(queries, list))

/** The row, from any list that has it. */
export function findRow(queries: QueryClient, id: Summary['id']): Summary | undefined {
  for (const list of InboxList.options) {
    const found = fetchedRows(queries, list).find((row) => row.id === id)
    if (found) return found
  }
  return undefined
}

function apply(queries: QueryClient, row: Summary, me: AgentId): void {
  for (const list of InboxList.options) {
    queries.setQueryData<InboxData>(
      inboxKey(list),
      (data) => data && { ...data, pages: applySummary(data.pages, list, row, me) },
    )
  }
}

function adjustCounts(queries: QueryClient, was: Summary | undefined, now: Summary, me: AgentId): boolean {
  const counts = queries.getQueryData<InboxCounts>(countsKey)
  const next = counts && applyCounts(counts, was, now, me)
  if (next) queries.setQueryData(countsKey, next)
  return Boolean(next)
}

/** D5, for the inbox: the lists that were fetched at another revision than the server's. */
function staleLists(queries: QueryClient, revision: string) {
  return InboxList.options.filter((list) => {
    const data = queries.getQueryData<InboxData>(inboxKey(list))
    return data && data.pages[0]?.revision !== revision
  })
}
