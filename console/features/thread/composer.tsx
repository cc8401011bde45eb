import type { ReactNode } from 'react'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Segmented } from '../../ui/segmented'
import type { Leave } from './may-reply'
import type { Draft } from './use-draft'
import { useThreadCommand } from './use-thread-command'
import { Writing } from './writing'
import type { Talk } from './use-thread'

type ComposerProps = { conversation: Talk; leave: Leave; draft: Draft }

/** Always in reach: the reply or a private note; where I may not reply, why, and how I could. */
export function Composer({ conversation, leave, draft }: ComposerProps) {
  const { thread } = useSentences()
  const hint = leave.kind === 'left' && draft.mode === 'reply' ? thread.leftText : thread.keys
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
  const choice = <Segmented label={thread.mode} value={draft.mode} onChange={draft.setMode} options={options} />
  return (
    <div className="composer" data-mode={draft.mode}>
      {draft.mode === 'note' || mayReply ? (
        <Writing key={draft.mode} conversation={conversation} draft={draft} choice={choice} hint={hint} />
      ) : (
        <Instead conversation={conversation} leave={leave} choice={choice} />
      )}
    </div>
  )
}

/** In place of the text: who has it, and the one thing to do. */
function Instead({ conversation, leave, choice }: { conversation: Talk; leave: Leave; choice: ReactNode }) {
  const { thread } = useSentences()
  const { run, busy } = useThreadCommand(conversation)
  const closed = leave.kind === 'closed'
  const reason = leave.kind === 'theirs' ? thread.has(leave.agent.name) : closed ? thread.closedText : thread.queuedText
  const action = closed ? thread.reopen : leave.kind === 'theirs' ? thread.takeOver : thread.take
  return (
    <div className="instead">
      <p>{reason}</p>
      {choice}
      <Button look={leave.kind === 'queued' ? 'primary' : 'plain'} busy={busy} onClick={() => run(closed ? 'reopen' : 'take')}>
        {action}
      </Button>
    </div>
  )
}
