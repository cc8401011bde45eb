import type { Conversation } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { PhoneLink } from '../person/phone-link'
import { useThreadCommand } from './use-thread-command'

/** The requested call stays visible until an agent marks it as done. */
export function CallBar({
  conversation,
  seq,
}: {
  conversation: Pick<Conversation, 'id' | 'epoch' | 'state' | 'callBack'>
  /** Of the last event. */ seq: number
}) {
  const { thread } = useSentences()
  const { run, busy } = useThreadCommand(conversation, seq)
  const { callBack, state } = conversation
  if (!callBack || state === 'closed') return null
  return (
    <div className="call-bar">
      <Icon name="phone" size={16} />
      <p>
        {thread.callAwaited} <PhoneLink phone={callBack.phone} /> · {thread.line.callTimes[callBack.time]}
      </p>
      <Button busy={busy} onClick={() => run('called')}>
        {thread.markCalled}
      </Button>
    </div>
  )
}
