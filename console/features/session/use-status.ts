import { useQuery } from '@tanstack/react-query'
import { askSession } from '../../connection/ask'

/** Whether there is an owner, and the console's address. The server tells it to everybody, at any address. */
export const useStatus = () =>
  useQuery({ queryKey: ['status'], queryFn: () => askSession('status', {}), retry: false, staleTime: 0 })
