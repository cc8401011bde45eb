import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Conversation } from '../../../shared/conversation'
import type { Asked } from '../../../shared/request'
import type { Agent } from '../../../shared/team'
import { useAsk } from '../../connection/use-ask'
import { useCommand } from '../../connection/use-command'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Avatar } from '../../ui/avatar'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { Skeleton } from '../../ui/skeleton'
import { useToast } from '../../ui/toast'
import { useMe } from '../session/session'

type To = Asked<AgentRequests, 'transfer'>['to']

/** To an agent who can take it now, to a department, or back to the queue: one press. */
export function TransferDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { thread } = useSentences()
  const team = useAsk('team', {})
  const tell = useToast()
  const refusalText = useRefusalText()
  const transfer = useCommand('transfer')
  const hand = (to: To) =>
    transfer.mutate(
      { conversation: conversation.id, epoch: conversation.epoch, to },
      { onSuccess: () => (tell(thread.transferredDone), onClose()) },
    )
  return (
    <Dialog title={thread.transferTitle} onClose={onClose}>
      <div className="transfer" aria-busy={transfer.isPending}>
        {transfer.error && (
          <p className="field__error" role="alert">
            {refusalText(transfer.error)}
          </p>
        )}
        {conversation.state !== 'queued' && (
          <button type="button" className="transfer__choice" onClick={() => hand({ kind: 'queue' })}>
            <Icon name="queue" />
            <span>
              {thread.toQueue}
              <small>{thread.toQueueText}</small>
            </span>
          </button>
        )}
        {team.isPending && <Skeleton rows={3} />}
        {team.data && <Agents agents={team.data.agents} assignee={conversation.assignee?.id} hand={hand} />}
        {team.data && team.data.departments.length > 0 && (
          <section>
            <h3>{thread.departments}</h3>
            {team.data.departments.map((department) => (
              <button key={department.id} type="button" className="transfer__choice" onClick={() => hand({ kind: 'department', id: department.id })}>
                <Icon name="departments" />
                <span>{department.name}</span>
              </button>
            ))}
          </section>
        )}
      </div>
    </Dialog>
  )
}

function Agents({ agents, assignee, hand }: { agents: Agent[]; assignee: string | undefined; hand: (to: To) => void }) {
  const { thread } = useSentences()
  const me = useMe()
  const others = agents.filter(({ id, status }) => status === 'active' && id !== assignee && id !== me.id).sort((one, other) => Number(isThere(other)) - Number(isThere(one)) || one.open - other.open)
  return (
    <section>
      <h3>{thread.agents}</h3>
      {!others.some(isThere) && <p className="transfer__none">{thread.nobodyElse}</p>}
      {others.map((agent) => (
        <button key={agent.id} type="button" className="transfer__choice" disabled={!isThere(agent)} onClick={() => hand({ kind: 'agent', id: agent.id })}>
          <Avatar name={agent.name} picture={agent.picture} size={32} online={isThere(agent)} />
          <span>{agent.name}</span>
          <small className="tabular">{isThere(agent) ? thread.agentLoad(agent.open, agent.capacity) : thread.agentAway}</small>
        </button>
      ))}
    </section>
  )
}

/** As the server decides it for a transfer: here, accepting, on shift if shifts are planned (R3). */
const isThere = (agent: Agent) => agent.online && agent.accepting && agent.onShift !== false
