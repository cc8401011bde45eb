import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RosterBook } from '../../../shared/roster'
import { ask } from '../../connection/ask'
import type { RefusalError } from '../../connection/refusal-error'
import { draftedAgents, draftHolidays, type Drafts, draftRoster } from './drafts'

/** Saves one after another. A saved roster leaves the drafts, so that a refusal in the middle loses nothing. */
export function useSaveDrafts(change: (change: (drafts: Drafts) => Drafts) => void) {
  const queries = useQueryClient()
  const keep = ({ book }: { book: RosterBook }) => queries.setQueryData(['roster', {}], { book })
  return useMutation<void, RefusalError, Drafts>({
    mutationFn: async (drafts) => {
      for (const agent of draftedAgents(drafts)) {
        const { base, roster } = drafts.rosters[agent]!
        keep(await ask('save-roster', { agent, roster }))
        change((now) => draftRoster(now, agent, base, base))
      }
      if (!drafts.holidays) return
      const { base, holidays } = drafts.holidays
      keep(await ask('save-holidays', { holidays }))
      change((now) => draftHolidays(now, base, base))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['team'] }),
  })
}
