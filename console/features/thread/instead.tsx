import type { ReactNode } from 'react'
import type { Departure } from '../../../shared/departure'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { conversationPath } from '../../router/route'
import { Button } from '../../ui/button'
import { useShopperName } from '../inbox/shopper-name'
import { useNextWaiting } from '../inbox/use-go-on'
import type { Leave } from './may-reply'
import type { Draft } from './use-draft'
import type { Talk } from './use-thread'
import { useThreadCommand } from './use-thread-command'

type InsteadProps = {
  conversation: Talk
  /** Of the last event. */ seq: number
  /** How it left me. */ gone: Departure | null
  leave: Leave
  draft: Draft
  choice: ReactNode
}

/**
 * Replaces the text field: says who has the conversation and how it left me, that my draft is kept, what I can do, and
 * who waits for me next.
 */
export function Instead({ conversation, seq, gone, leave, draft, choice }: InsteadProps) {
  const { thread, transfer } = useSentences()
  const { run, busy } = useThreadCommand(conversation, seq)
  const closed = leave.kind === 'closed'
  const who = leave.kind === 'theirs' ? thread.has(leave.agent.name) : closed ? thread.closedText : thread.queuedText
  const action = closed ? thread.reopen : leave.kind === 'theirs' ? thread.takeOver : thread.take
  return (
    <div className="instead">
      <div className="instead__why" role="status">
        <p>{gone && !closed ? transfer.gone[gone.how](gone.to) : who}</p>
        <KeptDraft draft={draft} />
      </div>
      {choice}
      <Button
        look={leave.kind === 'queued' ? 'primary' : 'plain'}
        busy={busy}
        onClick={() => run(closed ? 'reopen' : 'take')}
      >
        {action}
      </Button>
      <Next beside={conversation.id} />
    </div>
  )
}

/** My draft when the conversation left me, to read and copy. */
function KeptDraft({ draft }: { draft: Draft }) {
  const { transfer } = useSentences()
  const text = draft.texts.reply.trim()
  if (!text) return null
  return (
    <>
      <p>{transfer.draftKept}</p>
      <blockquote className="instead__draft" aria-label={transfer.draft} dir="auto">
        {text}
      </blockquote>
    </>
  )
}

function Next({ beside }: { beside: Talk['id'] }) {
  const { transfer } = useSentences()
  const nameOf = useShopperName()
  const next = useNextWaiting(beside)
  if (!next) return null
  return (
    <Button look="primary" onClick={() => navigate(conversationPath(next.id))}>
      {transfer.next(nameOf(next))}
    </Button>
  )
}
