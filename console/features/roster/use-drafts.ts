import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Drafts, isEmpty, noDrafts } from './drafts'

const key = ['roster-drafts']

/** Drafts survive a visit to other pages of the console. They end with the session, as the whole query cache does. */
export function useDrafts(): [Drafts, (change: (drafts: Drafts) => Drafts) => void] {
  const queries = useQueryClient()
  const { data } = useQuery<Drafts>({
    queryKey: key,
    queryFn: () => noDrafts,
    initialData: noDrafts,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  useEffect(() => guard(queries), [queries])
  return [data, (change) => queries.setQueryData<Drafts>(key, (drafts) => change(drafts ?? noDrafts))]
}

const guarded = new WeakSet<QueryClient>()

/** The browser asks before it discards drafts, whichever page of the console is open. */
function guard(queries: QueryClient): void {
  if (guarded.has(queries)) return
  guarded.add(queries)
  addEventListener('beforeunload', (event) => {
    if (!isEmpty(queries.getQueryData<Drafts>(key) ?? noDrafts)) event.preventDefault()
  })
}
