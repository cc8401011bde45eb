import { isPlanned } from '../../../shared/on-duty'
import type { Agent } from '../../../shared/team'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { Badge } from '../../ui/badge'

/**
 * Whether an agent is online, accepts conversations and, where one of their sites follows the roster, is on shift: each
 * in a word and a colour.
 */
export function AgentPresence({ agent }: { agent: Agent }) {
  const { agents } = useSentences()
  const rosterCounts = isPlanned(agent, useAsk('sites', {}).data?.sites ?? [])
  if (agent.status === 'invited') return <Badge tone="waiting">{agents.notJoined}</Badge>
  if (agent.status === 'deactivated') return null
  const presence = !agent.online ? 'offline' : agent.accepting ? 'accepting' : 'away'
  const tone = { accepting: 'available', away: 'waiting', offline: 'plain' } as const
  return (
    <>
      <Badge tone={tone[presence]}>{agents.presence[presence]}</Badge>
      {rosterCounts && (
        <Badge tone={agent.onShift ? 'available' : 'plain'}>{agent.onShift ? agents.onShift : agents.offShift}</Badge>
      )}
    </>
  )
}
