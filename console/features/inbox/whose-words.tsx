import type { LastMessage } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { useMe } from '../session/session'

/** Whose words a line begins with: mine, a colleague's by name; nothing before the shopper's own. */
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
