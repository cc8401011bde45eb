import { useMutation } from '@tanstack/react-query'
import type { Conversation } from '../../../shared/conversation'
import { command } from '../../connection/commands'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { isOpen, navigate } from '../../router/history'
import { conversationPath } from '../../router/route'
import { useToast } from '../../ui/toast'
import { useGoOn } from '../inbox/use-go-on'
import { useTellRefused } from './use-tell-refused'
import { useUndo } from './use-undo'

type Plain = 'take' | 'close' | 'reopen' | 'called'

/**
 * Take, close or reopen what is shown, with the epoch that is shown (R7); says when it was refused. What was taken is
 * among mine; what was closed is left for the next that waits for me, and can be reopened. `seq`: of the last event.
 */
export function useThreadCommand(conversation: Pick<Conversation, 'id' | 'epoch'>, seq: number) {
  const { connection } = useLive()
  const tell = useToast()
  const tellRefused = useTellRefused()
  const { thread, transfer } = useSentences()
  const undo = useUndo()
  const goOn = useGoOn()
  const done = (name: Plain, after: Conversation) => {
    if (name === 'called') return
    if (name !== 'close')
      return isOpen(after.id) && navigate(conversationPath(after.id), { list: 'mine', replace: true })
    tell(thread.closedDone, 'plain', {
      label: transfer.reopen,
      run: () => void undo({ name: 'reopen', conversation: after, seq }),
    })
    goOn(after.id)
  }
  const change = useMutation({
    mutationFn: (name: Plain) =>
      command(connection, name, { conversation: conversation.id, epoch: conversation.epoch }),
    onSuccess: (answer, name) => done(name, answer.conversation),
    onError: tellRefused,
  })
  return { run: (name: Plain) => change.mutate(name), busy: change.isPending }
}
