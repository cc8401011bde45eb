import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Found } from '../../../shared/found'
import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Output } from '../../../shared/request'
import { ask } from '../../connection/ask'
import type { RefusalError } from '../../connection/refusal-error'

type Page = Output<AgentRequests, 'search'>
type Data = { pages: Page[]; pageParams: (string | null)[] }

/** Milliseconds to wait for the next key. */
const pause = 200

/** Messages with these words, page by page. While the agent types, the earlier results stay. */
export function useSearch(query: string) {
  const asked = useSettled(query)
  const search = useInfiniteQuery<Page, RefusalError, Data, readonly [string, string], string | null>({
    queryKey: ['search', asked],
    queryFn: ({ pageParam }) => ask('search', { query: asked, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    // A repeated search may have new results.
    staleTime: 5_000,
    gcTime: 60_000,
  })
  return { ...search, rows: rowsOf(search.data?.pages ?? []), isBehind: asked !== query || search.isPlaceholderData }
}

/** Each conversation once: a new message between two pages can move it to the next page. */
const rowsOf = (pages: Page[]): Found[] => [
  ...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row] as const)).values(),
]

/** The text once it has not changed for a moment; the first text at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
