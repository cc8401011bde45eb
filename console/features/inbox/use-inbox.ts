import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { InboxCounts, InboxList } from '../../../shared/agent-protocol'
import { ask } from '../../connection/ask'
import type { RefusalError } from '../../connection/refusal-error'
import { type InboxPage, rowsOf } from './apply-summary'

export type InboxData = InfiniteData<InboxPage, string | null>
export const inboxKey = (list: InboxList) => ['inbox', list] as const
export const countsKey = ['inbox-counts'] as const

/** A list of conversations, page by page, kept live by `useLiveInbox`. */
export function useInbox(list: InboxList) {
  const queries = useQueryClient()
  const query = useInfiniteQuery<InboxPage, RefusalError, InboxData, ReturnType<typeof inboxKey>, string | null>({
    queryKey: inboxKey(list),
    queryFn: async ({ pageParam }) => {
      const page = await ask('inbox', { list, cursor: pageParam })
      queries.setQueryData(countsKey, page.counts)
      return page
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  })
  const rows = useMemo(() => rowsOf(query.data?.pages ?? []), [query.data])
  return { ...query, rows }
}

const noCounts: InboxCounts = { queue: 0, mine: 0, left: 0, breached: 0 }

/** The number of conversations in each list, from the latest answer of any list. */
export function useCounts(): InboxCounts {
  return useQuery<InboxCounts>({ queryKey: countsKey, enabled: false, initialData: noCounts }).data
}
