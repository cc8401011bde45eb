import type { Agent } from '../../../shared/team'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { Dialog } from '../../ui/dialog'
import { Field } from '../../ui/field'

/** Shows the link once; it is not stored. */
export function InvitationLink({ agent, link, onClose }: { agent: Agent; link: string; onClose: () => void }) {
  const { link: words } = useSentences().agents
  return (
    <Dialog
      title={agent.status === 'active' ? words.signInTitle(agent.name) : words.title(agent.name)}
      onClose={onClose}
    >
      <div className="form">
        <p>{words.text(agent.name, agent.email)}</p>
        <Field
          label={words.label}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
          dir="ltr"
          autoFocus
        />
        <div className="form__actions">
          <CopyButton text={link} label={words.copy} />
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
