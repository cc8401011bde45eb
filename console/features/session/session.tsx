import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Me } from '../../../shared/agent-protocol'
import { ask } from '../../connection/ask'
import type { RefusalError } from '../../connection/refusal-error'
import { chooseLanguage, rememberLanguage } from '../../locales/choose'
import { LocaleProvider } from '../../locales/locale'
import { useRoute } from '../../router/history'

export type Session =
  | { state: 'loading' }
  /** No session; `ended` when there was one. */
  | { state: 'out'; ended: boolean }
  | { state: 'in'; me: Me }
  | { state: 'unreachable'; again: () => void }

type Held = { session: Session; signedIn: (me: Me) => void; signedOut: (ended: boolean) => void }
const SessionContext = createContext<Held | null>(null)
export const meKey = ['me', {}]

/** The signed-in agent, asked once and then cached. Sets their language for everything below. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [out, setOut] = useState<{ ended: boolean } | null>(null)
  const { page } = useRoute()
  // An agent who comes by a link has no session yet, or is about to get another one.
  const byLink = page === 'set-up' || page === 'join'
  const answer = useQuery<{ me: Me }, RefusalError>({
    queryKey: meKey,
    queryFn: () => ask('me', {}),
    enabled: !out && !byLink,
    staleTime: Infinity,
  })
  const held = useMemo<Held>(
    () => ({
      session: sessionOf(out, answer.data?.me, answer.error, () => void answer.refetch()),
      signedIn: (me) => {
        forget(queries)
        queries.setQueryData(meKey, { me })
        setOut(null)
      },
      signedOut: (ended) => {
        setOut({ ended })
        forget(queries)
      },
    }),
    [out, answer, queries],
  )
  const language = chooseLanguage(answer.data?.me.locale)
  useEffect(() => rememberLanguage(language), [language])
  return (
    <LocaleProvider locale={language}>
      <SessionContext value={held}>{children}</SessionContext>
    </LocaleProvider>
  )
}

export function useSession(): Held {
  const held = useContext(SessionContext)
  if (!held) throw new Error('useSession needs a SessionProvider above it')
  return held
}

/** The signed-in agent. Only below the sign-in. */
export function useMe(): Me {
  const { session } = useSession()
  if (session.state !== 'in') throw new Error('useMe needs a signed-in agent')
  return session.me
}

/**
 * Clears the cache, so that the next agent sees nothing of the last one's. `me` is still in use here, and is
 * overwritten.
 */
function forget(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}

function sessionOf(
  out: { ended: boolean } | null,
  me: Me | undefined,
  error: RefusalError | null,
  again: () => void,
): Session {
  if (out) return { state: 'out', ended: out.ended }
  if (me) return { state: 'in', me }
  if (error?.code === 'unauthenticated') return { state: 'out', ended: false }
  return error ? { state: 'unreachable', again } : { state: 'loading' }
}
