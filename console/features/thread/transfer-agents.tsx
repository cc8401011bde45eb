import { useState } from 'react'
import type { Conversation } from '../../../shared/conversation'
import type { ServedSite } from '../../../shared/on-duty'
import type { Agent } from '../../../shared/team'
import { useSentences } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'
import { useMe } from '../session/session'
import type { Hand } from './transfer-to'
import { agentState, type AgentState, inPlace } from './transfer-states'

type AgentsProps = { agents: Agent[]; site: ServedSite; conversation: Conversation; hand: Hand }

const order: AgentState[] = ['free', 'full', 'away', 'off-shift', 'offline']

/**
 * The colleagues. Those who could take it when the list opened come first; the others have the reason beside their
 * names.
 */
export function TransferAgents({ agents, site, conversation, hand }: AgentsProps) {
  const { thread } = useSentences()
  const me = useMe()
  const [places] = useState(() => new Map<Agent['id'], number>())
  const ranked = agents
    .filter(({ id, status }) => status === 'active' && id !== conversation.assignee?.id && id !== me.id)
    .map((agent) => ({ agent, state: agentState(agent, site) }))
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.agent.open - other.agent.open)
  const others = inPlace(places, ranked)
  return (
    <section>
      <h3>{thread.agents}</h3>
      {!others.some(({ state }) => state === 'free') && <p className="transfer__none">{thread.nobodyElse}</p>}
      {others.map(({ agent, state }) => (
        <Choice key={agent.id} agent={agent} state={state} hand={hand} />
      ))}
    </section>
  )
}

function Choice({ agent, state, hand }: { agent: Agent; state: AgentState; hand: AgentsProps['hand'] }) {
  const { thread, transfer } = useSentences()
  const load = thread.agentLoad(agent.open, agent.capacity)
  const how = state === 'free' ? load : state === 'full' ? `${transfer.agent.full}, ${load}` : transfer.agent[state]
  return (
    <button
      type="button"
      className="transfer__choice"
      disabled={state !== 'free'}
      onClick={() => hand({ kind: 'agent', id: agent.id }, agent.name)}
    >
      <Avatar name={agent.name} picture={agent.picture} size={32} online={state === 'free' || state === 'full'} />
      <span>{agent.name}</span>
      <small className="tabular">{how}</small>
    </button>
  )
}
