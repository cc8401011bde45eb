import type { Agent } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Confirm } from '../../ui/confirm'
import { InvitationLink } from './invitation-link'

/** A fresh link for somebody who has not joined; ends the earlier one. */
export function InviteAgain({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { link: words } = useSentences().agents
  const refused = useRefusalText()
  const invite = useDo('invite-again', ['team'])
  if (invite.data) return <InvitationLink agent={agent} link={invite.data.link} onClose={onClose} />
  return (
    <Confirm
      title={words.again}
      text={words.againText(agent.name)}
      action={words.create}
      busy={invite.isPending}
      error={refused(invite.error)}
      onConfirm={() => invite.mutate({ agent: agent.id })}
      onClose={onClose}
    />
  )
}
