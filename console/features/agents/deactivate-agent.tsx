import type { Agent } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Confirm } from '../../ui/confirm'
import { useToast } from '../../ui/toast'

/**
 * Says what will happen to the agent and to their conversations, then does it. For an invited agent it revokes the
 * link.
 */
export function DeactivateAgent({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { agents } = useSentences()
  const words = agents.deactivate
  const refused = useRefusalText()
  const tell = useToast()
  const deactivate = useDo('deactivate', ['team', 'roster'])
  const invited = agent.status === 'invited'
  const done = () => {
    tell(invited ? words.withdrawn(agent.name) : words.done(agent.name))
    onClose()
  }
  return (
    <Confirm
      title={invited ? words.withdrawTitle(agent.name) : words.title(agent.name)}
      text={invited ? words.withdrawText : words.text(agent.name, agent.open)}
      action={invited ? words.withdraw : words.action}
      danger
      busy={deactivate.isPending}
      error={refused(deactivate.error, { 'wrong-state': agents.lastOwner })}
      onConfirm={() => deactivate.mutate({ agent: agent.id }, { onSuccess: done })}
      onClose={onClose}
    />
  )
}
