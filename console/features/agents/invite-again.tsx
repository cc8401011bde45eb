import type { Agent } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Confirm } from '../../ui/confirm'
import { InvitationLink } from './invitation-link'

/** A new link for an agent who has not joined or forgot the password. The earlier link stops working. */
export function InviteAgain({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { link: words } = useSentences().agents
  const refused = useRefusalText()
  const invited = agent.status === 'invited'
  const invite = useDo('invite-again', ['team'])
  if (invite.data) return <InvitationLink agent={agent} link={invite.data.link} onClose={onClose} />
  return (
    <Confirm
      title={invited ? words.again : words.signIn}
      text={invited ? words.againText(agent.name) : words.signInText(agent.name)}
      action={invited ? words.create : words.signInCreate}
      busy={invite.isPending}
      error={refused(invite.error)}
      onConfirm={() => invite.mutate({ agent: agent.id })}
      onClose={onClose}
    />
  )
}
