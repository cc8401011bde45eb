import { useState } from 'react'
import type { Conversation } from '../../../shared/conversation'
import { limits } from '../../../shared/limits'
import { useAsk } from '../../connection/use-ask'
import { useCommand } from '../../connection/use-command'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Dialog } from '../../ui/dialog'
import { TextAreaField } from '../../ui/field'
import { Skeleton } from '../../ui/skeleton'
import { useSite } from '../inbox/use-site'
import { TransferAgents } from './transfer-agents'
import { TransferGroups } from './transfer-groups'
import type { Hand } from './transfer-to'

type Transferred = { to: string | null; conversation: Conversation }
type DialogProps = { conversation: Conversation; onDone: (transferred: Transferred) => void; onClose: () => void }

/** Free slots and accept switches change while the dialog is open. Milliseconds. */
const fresh = { refetchOnMount: 'always', refetchInterval: 5_000 } as const

/**
 * Transfers to an agent who can take it now, to a department, or back to the queue: one press, with an optional note.
 * Shows beforehand who is full and which department is empty.
 */
export function TransferDialog({ conversation, onDone, onClose }: DialogProps) {
  const { thread, transfer: words } = useSentences()
  const team = useAsk('team', {}, fresh)
  const site = useSite(conversation.site)
  const refusalText = useRefusalText()
  const transfer = useCommand('transfer')
  const [note, setNote] = useState('')
  const hand: Hand = (to, name) => {
    const said = note.trim()
    const input = { conversation: conversation.id, epoch: conversation.epoch, to, ...(said && { note: said }) }
    transfer.mutate(input, {
      onSuccess: (answer) => (onClose(), onDone({ to: name, conversation: answer.conversation })),
    })
  }
  return (
    <Dialog title={thread.transferTitle} onClose={onClose}>
      <div className="transfer" aria-busy={transfer.isPending}>
        {transfer.error && (
          <p className="field__error" role="alert">
            {refusalText(transfer.error)}
          </p>
        )}
        <TextAreaField
          label={words.note}
          hint={words.noteHint}
          rows={2}
          maxLength={limits.message}
          value={note}
          dir="auto"
          onChange={(event) => setNote(event.target.value)}
        />
        {team.data && site ? (
          <>
            {/* The cache may be old when the dialog opens: the order comes from the server's next answer, once. */}
            <TransferAgents
              key={String(team.isFetchedAfterMount)}
              agents={team.data.agents}
              site={site}
              conversation={conversation}
              hand={hand}
            />
            <TransferGroups team={team.data} site={site} conversation={conversation} hand={hand} />
          </>
        ) : (
          <Skeleton rows={3} />
        )}
      </div>
    </Dialog>
  )
}
