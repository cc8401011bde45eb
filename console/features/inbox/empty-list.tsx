import type { InboxList } from '../../../shared/agent-protocol'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useMe } from '../session/session'
import { useAccept } from '../presence/use-accept'
import { useCounts } from './use-inbox'

/** An empty list says what it is for, and offers the one thing that would fill it. */
export function EmptyList({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  return <EmptyState icon={list} {...inbox.empty[list]} action={<Action list={list} />} />
}

function Action({ list }: { list: InboxList }) {
  const { inbox } = useSentences()
  const me = useMe()
  const counts = useCounts()
  const accepting = useCell(useLive().presence.cell).accepting
  const { accept } = useAccept()
  const bellHangs = useAsk('sites', {}, { enabled: list === 'all' && me.role !== 'agent' }).data?.sites.some((site) => site.tagSeen)
  if (list === 'all') return me.role !== 'agent' && bellHangs === false ? <Button onClick={() => navigate(`${base}sites`)}>{inbox.putBell}</Button> : null
  if (list === 'mine' && counts.queue > 0) return <Button onClick={() => navigate(`${base}queue`, { list: 'queue' })}>{inbox.toQueue}</Button>
  if (list === 'mine' && accepting === false) return <Button onClick={() => accept(true)}>{inbox.startAccepting}</Button>
  return null
}
