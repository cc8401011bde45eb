import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PastConversation } from '../../../shared/conversation'
import { useSurroundings } from '../../core'
import { unawaited } from '../../unawaited'

type Past = { rows: PastConversation[]; next: string | null; status: 'busy' | 'done' | 'failed' }

/** The shopper's conversations that have been fetched. */
export function usePast(): Past & { fetchMore: () => void } {
  const { chat } = useSurroundings()
  const [past, setPast] = useState<Past>({ rows: [], next: null, status: 'busy' })
  const { rows, next } = past
  const fetchPage = useCallback(
    async (known: PastConversation[], cursor: string | null) => {
      setPast({ rows: known, next: cursor, status: 'busy' })
      const answer = await chat.ask('past', { cursor })
      if (answer.ok) setPast({ rows: [...known, ...answer.value.rows], next: answer.value.next, status: 'done' })
      else setPast({ rows: known, next: cursor, status: 'failed' })
    },
    [chat],
  )
  useEffect(() => unawaited(fetchPage([], null)), [fetchPage])
  return { ...past, fetchMore: () => unawaited(fetchPage(rows, next)) }
}
