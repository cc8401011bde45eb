import type { Conversation } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Segmented } from '../../ui/segmented'
import type { Leave } from './may-reply'
import type { Draft } from './use-draft'
import { useThreadCommand } from './use-thread-command'
import { Writing } from './writing'

type ComposerProps = { conversation: Conversation; leave: Leave; draft: Draft }

/** Always in reach: the reply or a private note; where I may not reply, why, and how I could. */
export function Composer({ conversation, leave, draft }: ComposerProps) {
  const { thread } = useSentences()
  const mayReply = leave.kind === 'yes' || leave.kind === 'left'
  const options = [
    { value: 'reply' as const, label: thread.reply },
    {
      value: 'note' as const,
      label: (
        <>
          <Icon name="lock" size={14} />
          {thread.note}
        </>
      ),
    },
  ]
  return (
    <div className="composer" data-mode={draft.mode}>
      <Segmented label={thread.mode} value={draft.mode} onChange={draft.setMode} options={options} />
      {leave.kind === 'left' && draft.mode === 'reply' && <p className="composer__hint">{thread.leftText}</p>}
      {draft.mode === 'note' || mayReply ? (
        <Writing key={draft.mode} conversation={conversation} draft={draft} />
      ) : (
        <Instead conversation={conversation} leave={leave} />
      )}
    </div>
  )
}

/** In place of the text: who has it, and the one thing to do. */
function Instead({ conversation, leave }: { conversation: Conversation; leave: Leave }) {
  const { thread } = useSentences()
  const { run, busy } = useThreadCommand(conversation)
  const closed = leave.kind === 'closed'
  const reason = leave.kind === 'theirs' ? thread.has(leave.agent.name) : closed ? thread.closedText : thread.queuedText
  const action = closed ? thread.reopen : leave.kind === 'theirs' ? thread.takeOver : thread.take
  return (
    <div className="instead">
      <p>{reason}</p>
      <Button look={leave.kind === 'queued' ? 'primary' : 'plain'} busy={busy} onClick={() => run(closed ? 'reopen' : 'take')}>
        {action}
      </Button>
    </div>
  )
}
