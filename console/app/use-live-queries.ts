import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCell } from '../connection/cell'
import { useLive } from '../connection/live'
import { refusalOf } from '../connection/refusal-error'
import { useSession } from '../features/session/session'

/** Fetches queries again when the server says that they changed, or after a time without a connection. */
export function useLiveQueries(): void {
  const { connection } = useLive()
  const queries = useQueryClient()
  useEffect(() => {
    const { socket } = connection
    const stale = (what: string) => void queries.invalidateQueries({ queryKey: [what] })
    const changed = (what: string) => {
      stale(what)
      if (what === 'team') stale('me')
    }
    const connect = () => ['team', 'sites', 'roster', 'shopper'].forEach(stale)
    socket.on('changed', changed).on('connect', connect)
    return () => void socket.off('changed', changed).off('connect', connect)
  }, [connection, queries])
}

/** The session ended on the server, as the socket or any answer tells: shows the sign-in page, which says so. */
export function useSessionEnd(): void {
  const state = useCell(useLive().connection.state)
  const { signedOut } = useSession()
  const queries = useQueryClient()
  const ended = state.kind === 'ended' && state.because === 'signed-out'
  useEffect(() => {
    if (ended) signedOut(true)
  }, [ended, signedOut])
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        if (query.state.error && refusalOf(query.state.error).code === 'unauthenticated') signedOut(true)
      }),
    [queries, signedOut],
  )
}
