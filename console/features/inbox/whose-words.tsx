import type { LastMessage } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { useMe } from '../session/session'

/** The author before a line's text: me, or a colleague by name. Nothing for the shopper. */
export function WhoseWords({ by, agent }: { by: 'shopper' | 'agent' | 'system'; agent?: LastMessage['agent'] }) {
  const { inbox } = useSentences()
  const me = useMe()
  if (by !== 'agent') return null
  const who = agent?.id === me.id ? inbox.you : agent ? `${agent.name}:` : inbox.team
  return (
    <span className="row__you">
      <bdi>{who}</bdi>{' '}
    </span>
  )
}
