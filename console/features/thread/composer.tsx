import type { Departure } from '../../../shared/departure'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { Segmented } from '../../ui/segmented'
import { Instead } from './instead'
import type { Leave } from './may-reply'
import type { Draft } from './use-draft'
import { Writing } from './writing'
import type { Talk } from './use-thread'

type ComposerProps = {
  conversation: Talk
  /** Of the last event. */ seq: number
  gone: Departure | null
  leave: Leave
  draft: Draft
}

/** Always visible: the reply or a private note. When I may not reply: the reason, and what I can do. */
export function Composer({ conversation, seq, gone, leave, draft }: ComposerProps) {
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
        <Instead conversation={conversation} seq={seq} gone={gone} leave={leave} draft={draft} choice={choice} />
      )}
    </div>
  )
}
