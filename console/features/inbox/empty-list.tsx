import type { InboxList } from '../../../shared/agent-protocol'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useMatches } from '../../ui/use-matches'
import { useAccept } from '../presence/use-accept'
import { FirstSteps, useNewcomer } from '../set-up/first-steps'
import { useIsNewShop } from '../set-up/use-shop-progress'
import { useCounts } from './use-inbox'

/** An empty list says what it is for, and offers the one action that fills it. */
export function EmptyList({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  const hasSteps = useHasSteps()
  const roomBeside = useMatches('(min-width: 768px)')
  // On a phone there is no room beside the list: the first steps replace it.
  if (hasSteps && !roomBeside && list === 'mine') return <FirstSteps otherwise={null} />
  return <EmptyState icon={list} {...inbox.empty[list]} action={<Action list={list} />} />
}

function useHasSteps(): boolean {
  const newcomer = useNewcomer()
  return useIsNewShop() || newcomer !== null
}

function Action({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  const counts = useCounts()
  const accepting = useCell(useLive().presence.cell).accepting
  const { accept } = useAccept()
  const hasSteps = useHasSteps()
  // The first steps, beside the list or in its place, say everything.
  if (hasSteps) return null
  if (list === 'mine' && counts.queue > 0)
    return <Button onClick={() => navigate(`${base}queue`, { list: 'queue' })}>{inbox.toQueue}</Button>
  if (list === 'mine' && accepting === false)
    return <Button onClick={() => accept(true)}>{inbox.startAccepting}</Button>
  return null
}
