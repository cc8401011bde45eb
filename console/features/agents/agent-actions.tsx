import type { Agent } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuItem } from '../../ui/menu'
import { useToast } from '../../ui/toast'
import { useMe } from '../session/session'
import { manages, mayChange } from './may-change'

export type AgentAction = 'edit' | 'invite-again' | 'deactivate'

/** What I may do with this agent; nothing for agents who may only read. */
export function AgentActions({ agent, onChoose }: { agent: Agent; onChoose: (action: AgentAction) => void }) {
  const { agents } = useSentences()
  const me = useMe()
  if (!manages(me)) return null
  if (!mayChange(me, agent))
    return (
      <span
        className="agent-row__locked"
        title={agents.onlyOwners}
        aria-label={agents.onlyOwners}
        role="img"
        children={<Icon name="lock" size={16} />}
      />
    )
  const invited = agent.status === 'invited'
  return (
    <>
      <Button size="small" aria-label={agents.editOf(agent.name)} onClick={() => onChoose('edit')}>
        {agents.edit}
      </Button>
      {agent.status === 'deactivated' && <Reactivate agent={agent} />}
      {/* Takes the menu's space, so that the row lines up with the others. */}
      {agent.id === me.id && <span className="icon-button agent-row__no-menu" aria-hidden="true" />}
      {agent.id !== me.id && agent.status !== 'deactivated' && (
        <Menu label={agents.moreOf(agent.name)} trigger={<IconButton icon="more" label={agents.moreOf(agent.name)} />}>
          <MenuItem
            onSelect={() => onChoose('invite-again')}
            children={invited ? agents.link.again : agents.link.signIn}
          />
          <MenuItem
            danger
            onSelect={() => onChoose('deactivate')}
            children={invited ? agents.deactivate.withdraw : agents.deactivate.action}
          />
        </Menu>
      )}
    </>
  )
}

function Reactivate({ agent }: { agent: Agent }) {
  const words = useSentences().agents.reactivate
  const refused = useRefusalText()
  const tell = useToast()
  const reactivate = useDo('reactivate', ['team', 'roster'])
  const told = ({ agent: back }: { agent: Agent }) =>
    tell(words.done[back.status === 'invited' ? 'invited' : 'active'](agent.name))
  const go = () =>
    reactivate.mutate(
      { agent: agent.id },
      { onSuccess: told, onError: (error) => tell(refused(error) ?? '', 'breach') },
    )
  return (
    <Button size="small" busy={reactivate.isPending} aria-label={`${words.action}: ${agent.name}`} onClick={go}>
      {words.action}
    </Button>
  )
}
