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
 * Takes, closes or reopens the shown conversation with the shown epoch (R7), and says when it is refused. After a take,
 * goes to my list; after a close, to the next conversation that waits for me, with a way to reopen. `seq`: of the last
 * event.
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
