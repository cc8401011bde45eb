import { useQuery } from '@tanstack/react-query'
import { askSession } from '../../connection/ask'

/** Whether there is an owner, and where the console is: told to anybody, on a page of whatever address. */
export const useStatus = () =>
  useQuery({ queryKey: ['status'], queryFn: () => askSession('status', {}), retry: false, staleTime: 0 })
