import type { InboxList } from '../../../shared/agent-protocol'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useMatches } from '../../ui/use-matches'
import { useIsNewShop } from './first-steps'
import { useAccept } from '../presence/use-accept'
import { useCounts } from './use-inbox'

/** An empty list says what it is for, and offers the one thing that would fill it. */
export function EmptyList({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  return <EmptyState icon={list} {...inbox.empty[list]} action={<Action list={list} />} />
}

function Action({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  const counts = useCounts()
  const accepting = useCell(useLive().presence.cell).accepting
  const { accept } = useAccept()
  const isNew = useIsNewShop()
  const roomBeside = useMatches('(min-width: 700px)')
  // The first steps stand beside the list and say it all.
  if (isNew && roomBeside) return null
  if (list === 'all') return isNew ? <Button onClick={() => navigate(`${base}sites`)}>{inbox.putBell}</Button> : null
  if (list === 'mine' && counts.queue > 0) return <Button onClick={() => navigate(`${base}queue`, { list: 'queue' })}>{inbox.toQueue}</Button>
  if (list === 'mine' && accepting === false) return <Button onClick={() => accept(true)}>{inbox.startAccepting}</Button>
  return null
}
