import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ConversationId } from '../../../shared/ids'
import { isOpen, navigate, useListBeside } from '../../router/history'
import { base, conversationPath } from '../../router/route'
import { useMe } from '../session/session'
import { rowsOf } from './apply-summary'
import { goesOnIn, nextWaiting } from './next-waiting'
import { type InboxData, inboxKey, useInbox } from './use-inbox'

/**
 * Goes from a finished conversation to the next that waits for me, else to the list. Does nothing when the agent has
 * already left it.
 */
export function useGoOn(): (from: ConversationId) => void {
  const queries = useQueryClient()
  const me = useMe().id
  const list = goesOnIn(useListBeside())
  return useCallback(
    (from) => {
      if (!isOpen(from)) return
      // Reads the list as it is now: the command has just changed it.
      const rows = rowsOf(queries.getQueryData<InboxData>(inboxKey(list))?.pages ?? [])
      const next = nextWaiting(list, rows, me, from)
      navigate(next ? conversationPath(next.id) : base + list, { list })
    },
    [queries, me, list],
  )
}

/** The next conversation that waits for me, except this one. */
export function useNextWaiting(beside: ConversationId) {
  const list = goesOnIn(useListBeside())
  return nextWaiting(list, useInbox(list).rows, useMe().id, beside)
}
