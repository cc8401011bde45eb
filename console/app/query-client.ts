import { QueryClient } from '@tanstack/react-query'
import { refusals } from '../../shared/refusals'
import { refusalOf } from '../connection/refusal-error'

/** Fetched data stays fresh until the socket reports a change. Only a request that can succeed later is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 2 && refusals[refusalOf(error).code].retry,
        retryDelay: (failures) => 800 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  })
}
