import { type FormEvent, useState } from 'react'
import type { Department } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import type { AgentSettings } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field } from '../../ui/field'
import { Refused } from '../../ui/refused'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { useMe } from '../session/session'
import { AgentFields } from './agent-fields'
import { type AgentFaults, isClean, readAgentForm } from './agent-form'
import { InvitationLink } from './invitation-link'
import { rolesToGive } from './may-change'

const fresh: AgentSettings = { name: '', role: 'agent', capacity: 3, languages: [], departments: [] }

/** Asks for the new agent's details, then shows the link once. */
export function InviteAgent({ departments, onClose }: { departments: Department[]; onClose: () => void }) {
  const { agents, common } = useSentences()
  const me = useMe()
  const refused = useRefusalText()
  const invite = useDo('invite', ['team'])
  const [faults, setFaults] = useState<AgentFaults>({})
  const form = useFaultFocus(faults)
  if (invite.data) return <InvitationLink agent={invite.data.agent} link={invite.data.link} onClose={onClose} />
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readAgentForm(new FormData(event.currentTarget), fresh.role)
    setFaults(read.faults)
    if (isClean(read.faults) && !invite.isPending) invite.mutate({ email: read.email, ...read.settings })
  }
  const words = agents.form
  return (
    <Dialog title={agents.invite} onClose={onClose} size="wide">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <Field
          label={words.email}
          name="email"
          type="email"
          maxLength={limits.email}
          error={faults.email && words.emailMissing}
          autoComplete="off"
          autoFocus
        />
        <AgentFields agent={fresh} roles={rolesToGive(me)} departments={departments} faults={faults} />
        <Refused text={refused(invite.error, { conflict: agents.link.alreadyHere })} />
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" busy={invite.isPending}>
            {agents.link.create}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
