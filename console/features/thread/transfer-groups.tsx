import type { Conversation } from '../../../shared/conversation'
import type { Department } from '../../../shared/events'
import type { ServedSite } from '../../../shared/on-duty'
import type { Agent } from '../../../shared/team'
import { useSentences } from '../../locales/use-locale'
import { Icon, type IconName } from '../../ui/icon'
import type { Hand } from './transfer-to'
import { groupState, type GroupState } from './transfer-states'

type GroupsProps = {
  team: { agents: Agent[]; departments: Department[] }
  site: ServedSite
  conversation: Conversation
  hand: Hand
}

/** A department, or any agent: each says what would happen to the conversation there. */
export function TransferGroups({ team, site, conversation, hand }: GroupsProps) {
  const { thread } = useSentences()
  const giver = conversation.assignee?.id ?? null
  const stateOf = (department: Department | null) => groupState(team.agents, site, giver, department?.id ?? null)
  return (
    <>
      {team.departments.length > 0 && (
        <section>
          <h3>{thread.departments}</h3>
          {team.departments.map((department) => (
            <Choice
              key={department.id}
              icon="departments"
              name={department.name}
              state={stateOf(department)}
              hand={() => hand({ kind: 'department', id: department.id }, department.name)}
            />
          ))}
        </section>
      )}
      {conversation.state !== 'queued' && (
        <Choice
          icon="queue"
          name={thread.toQueue}
          about={thread.toQueueText}
          state={stateOf(conversation.department)}
          hand={() => hand({ kind: 'queue' }, null)}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  icon: IconName
  name: string
  /** Set while an agent is free. */ about?: string
  state: GroupState
  hand: () => void
}

function Choice({ icon, name, about, state, hand }: ChoiceProps) {
  const { transfer } = useSentences()
  return (
    <button type="button" className="transfer__choice" disabled={state.kind === 'back'} onClick={hand}>
      <Icon name={icon} />
      <span>
        {name}
        {(state.kind !== 'free' || about) && (
          <small>{state.kind === 'free' ? about : transfer.group[state.kind]}</small>
        )}
      </span>
      {state.kind === 'free' && <small className="tabular">{transfer.free(state.free)}</small>}
    </button>
  )
}
