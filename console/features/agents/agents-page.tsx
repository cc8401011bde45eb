import { useState } from 'react'
import type { AgentId } from '../../../shared/ids'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { NotYet } from '../../ui/not-yet'
import { Page } from '../../ui/page'
import { useMe } from '../session/session'
import type { AgentAction } from './agent-actions'
import { AgentList } from './agent-list'
import { DeactivateAgent } from './deactivate-agent'
import { EditAgent } from './edit-agent'
import { InviteAgain } from './invite-again'
import { InviteAgent } from './invite-agent'
import { manages } from './may-change'

type Doing = { what: 'invite' } | { what: AgentAction; agent: AgentId }

/** The team: all agents, their presence and their settings. */
export function AgentsPage() {
  const { agents: words } = useSentences()
  const team = useAsk('team', {})
  const admin = manages(useMe())
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const invite = () => setDoing({ what: 'invite' })
  if (!team.data) return <Page title={words.title} children={<NotYet of={[team]} />} />
  const { agents, departments } = team.data
  const chosen = doing && doing.what !== 'invite' ? agents.find(({ id }) => id === doing.agent) : undefined
  return (
    <Page
      title={words.title}
      intro={admin ? words.intro : words.introReadOnly}
      action={admin && <InviteButton onPress={invite} />}
    >
      <div className="agent-groups">
        <AgentList
          agents={agents}
          departments={departments}
          onChoose={(agent, what) => setDoing({ what, agent: agent.id })}
        />
      </div>
      {admin && agents.length === 1 && (
        <EmptyState icon="team" title={words.inviteFirst} text={words.inviteFirstText} />
      )}
      {doing?.what === 'invite' && <InviteAgent departments={departments} onClose={close} />}
      {chosen && doing?.what === 'edit' && <EditAgent agent={chosen} departments={departments} onClose={close} />}
      {chosen && doing?.what === 'invite-again' && <InviteAgain agent={chosen} onClose={close} />}
      {chosen && doing?.what === 'deactivate' && <DeactivateAgent agent={chosen} onClose={close} />}
    </Page>
  )
}

function InviteButton({ onPress }: { onPress: () => void }) {
  const { agents } = useSentences()
  return (
    <Button look="primary" onClick={onPress}>
      <Icon name="plus" size={16} />
      {agents.invite}
    </Button>
  )
}
