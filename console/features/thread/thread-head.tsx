import { useState } from 'react'
import type { InboxList } from '../../../shared/agent-protocol'
import type { Conversation } from '../../../shared/conversation'
import type { Face } from '../../../shared/events'
import { useSentences } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Owed } from '../inbox/row-mark'
import { useShopperName } from '../inbox/shopper-name'
import { useMe } from '../session/session'
import type { Leave } from './may-reply'
import { useGoOn } from '../inbox/use-go-on'
import { useToast } from '../../ui/toast'
import { TransferDialog } from './transfer-dialog'
import { useUndo } from './use-undo'
import { useThreadCommand } from './use-thread-command'
import type { Talk } from './use-thread'

export type PersonToggle = { open: boolean; toggle: () => void }
type HeadProps = {
  conversation: Talk
  leave: Leave
  viewers: Face[]
  owedSince: number | null
  /** Of the last event. */ seq: number
  list: InboxList
  person: PersonToggle | null
}

/** The shopper's name, the other agents who are looking, and the commands. */
export function ThreadHead({ conversation, leave, viewers, owedSince, seq, list, person }: HeadProps) {
  const { thread } = useSentences()
  const nameOf = useShopperName()
  const now = useNow()
  return (
    <header className="thread-head">
      <IconButton
        className="thread-head__back"
        icon="back"
        label={thread.backToList}
        onClick={() => navigate(base + list, { list })}
      />
      <h1 className="thread-head__name">{nameOf(conversation)}</h1>
      {conversation.state === 'left' && <Owed row={{ promiseAt: conversation.promiseAt, owedSince }} now={now} />}
      <Viewers viewers={viewers} />
      <Actions conversation={conversation} leave={leave} seq={seq} />
      {person && (
        <IconButton icon="person" label={thread.details} aria-expanded={person.open} onClick={person.toggle} />
      )}
    </header>
  )
}

function Actions({ conversation, leave, seq }: { conversation: Talk; leave: Leave; seq: number }) {
  const { thread, transfer } = useSentences()
  const [handingOn, setHandingOn] = useState(false)
  const tell = useToast()
  const undo = useUndo()
  const goOn = useGoOn()
  const { run, busy } = useThreadCommand(conversation, seq)
  const transferred = (to: string | null, after: Conversation) => {
    tell(to === null ? transfer.gone.transferred(null) : transfer.done(to), 'plain', {
      label: transfer.undo,
      run: () => void undo({ name: 'take', conversation: after, seq }),
    })
    goOn(conversation.id)
  }
  if (leave.kind === 'closed') return null
  return (
    <div className="thread-head__actions">
      <Button
        size="small"
        look="quiet"
        onClick={() => setHandingOn(true)}
        aria-label={thread.transfer}
        title={thread.transfer}
      >
        <Icon name="transfer" size={16} />
        <span className="thread-head__word">{thread.transfer}</span>
      </Button>
      <Button size="small" busy={busy} onClick={() => run('close')} aria-label={thread.close} title={thread.close}>
        <Icon name="check" size={16} />
        <span className="thread-head__word">{thread.closeShort}</span>
      </Button>
      {handingOn && (
        <TransferDialog
          conversation={conversation}
          onDone={(done) => transferred(done.to, done.conversation)}
          onClose={() => setHandingOn(false)}
        />
      )}
    </div>
  )
}

function Viewers({ viewers }: { viewers: Face[] }) {
  const { thread } = useSentences()
  const me = useMe()
  const others = viewers.filter(({ id }) => id !== me.id)
  if (others.length === 0) return <span className="viewers" />
  const names = others.map(({ name }) => name).join(', ')
  return (
    <span className="viewers" title={thread.viewing(names)}>
      <span className="unseen" role="status">
        {thread.viewing(names)}
      </span>
      {others.slice(0, 3).map((face) => (
        <Avatar key={face.id} name={face.name} picture={face.picture} size={24} />
      ))}
      <Icon name="eye" size={16} />
    </span>
  )
}
