import { type FormEvent, useState } from 'react'
import type { Department } from '../../../shared/events'
import type { Agent } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Refused } from '../../ui/refused'
import { useToast } from '../../ui/toast'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { useMe } from '../session/session'
import { AgentFields } from './agent-fields'
import { type AgentFaults, isClean, readAgentForm } from './agent-form'
import { rolesToGive } from './may-change'

/** Name, role, capacity, languages and departments of one agent. */
export function EditAgent({
  agent,
  departments,
  onClose,
}: {
  agent: Agent
  departments: Department[]
  onClose: () => void
}) {
  const { agents, common } = useSentences()
  const me = useMe()
  const refused = useRefusalText()
  const tell = useToast()
  const save = useDo('edit-agent', ['team', 'me'])
  const [faults, setFaults] = useState<AgentFaults>({})
  const form = useFaultFocus(faults)
  const told = refused(save.error, { 'wrong-state': agents.lastOwner, 'at-capacity': agents.tooManyOpen })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readAgentForm(new FormData(event.currentTarget), agent.role)
    setFaults(read.faults)
    if (!isClean(read.faults) || save.isPending) return
    const done = () => {
      tell(agents.form.saved(read.settings.name))
      onClose()
    }
    save.mutate({ agent: agent.id, ...read.settings }, { onSuccess: done })
  }
  return (
    <Dialog title={agents.editOf(agent.name)} onClose={onClose} size="wide">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <AgentFields
          agent={agent}
          roles={agent.id === me.id ? [] : rolesToGive(me)}
          departments={departments}
          faults={faults}
        />
        <Refused text={told} />
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
