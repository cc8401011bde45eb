import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { Asked, Output } from '../../shared/request'
import { ask } from './ask'
import type { RefusalError } from './refusal-error'

type Name = keyof AgentRequests & string

/** A cached request: `const { data } = useAsk('team', {})`. Fetched again when the server says `changed`. */
export function useAsk<N extends Name>(
  name: N,
  input: Asked<AgentRequests, N>,
  options: { enabled?: boolean; refetchOnMount?: 'always'; /** Milliseconds. */ refetchInterval?: number } = {},
) {
  return useQuery<Output<AgentRequests, N>, RefusalError>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    ...options,
  })
}

/**
 * A mutation: `const save = useDo('edit-agent', ['team'])`, then `save.mutate(input, { onSuccess })`.
 * Afterwards the requests in `stale` are fetched again. `save.error` is a RefusalError; `useRefusalText` gives its
 * text.
 */
export function useDo<N extends Name>(name: N, stale: Name[] = []) {
  const queries = useQueryClient()
  return useMutation<Output<AgentRequests, N>, RefusalError, Asked<AgentRequests, N>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: async () => {
      await Promise.all(stale.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    },
  })
}
