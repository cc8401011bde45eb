import type { ConversationId } from '../../../shared/ids'
import { useLive } from '../../connection/live'
import type { Pending } from '../../connection/outbox'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { RefusalError } from '../../connection/refusal-error'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import type { Face } from '../../../shared/events'
import { Attached } from '../files/attached'
import { Offered } from '../offer/offered'
import { SaidText } from './said-text'

type PendingProps = {
  pending: Pending
  conversation: ConversationId
  assignee: Face | null
  putBack: (pending: Pending) => void
}

/** My messages that are not yet in the log: on their way, or refused with their text kept. */
export function PendingLetter({ pending, conversation, assignee, putBack }: PendingProps) {
  const { thread } = useSentences()
  const { outbox, connection } = useLive()
  const drop = () => outbox.drop(conversation, [pending.clientMessageId])
  const waits = pending.state === 'queued' && connection.state.get().kind !== 'online'
  return (
    <article className="pending" data-kind={pending.kind} data-state={pending.state}>
      {pending.kind === 'note' && <Icon name="lock" size={14} />}
      {pending.text && <SaidText text={pending.text} />}
      <Attached attachments={pending.attachments} />
      <Offered choices={pending.choices} cards={pending.cards} />
      {pending.state !== 'refused' && (
        <p className="tick">
          <Icon name="clock" size={14} />
          {waits ? thread.state.pending : thread.state.sending}
        </p>
      )}
      {pending.state === 'refused' && (
        <div className="pending__refused" role="alert">
          <p>
            <Icon name="warning" size={14} /> <Reason pending={pending} assignee={assignee} />
          </p>
          <Button size="small" onClick={() => (putBack(pending), drop())}>
            {thread.putBack}
          </Button>
          <Button size="small" look="quiet" onClick={drop}>
            {thread.discard}
          </Button>
        </div>
      )}
    </article>
  )
}

/** R7: says who has the conversation now, so that the agent knows why the message was refused. */
function Reason({ pending, assignee }: { pending: Pending; assignee: Face | null }) {
  const { thread } = useSentences()
  const refusalText = useRefusalText()
  const code = pending.refusal?.code
  if (code === 'wrong-state') return <>{thread.wrongStateReply}</>
  if (code === 'stale' || code === 'forbidden')
    return <>{assignee ? thread.staleReply(assignee.name) : thread.staleReplyQueue}</>
  return (
    <>
      {thread.notSent}. {pending.refusal && refusalText(new RefusalError(pending.refusal))}
    </>
  )
}
