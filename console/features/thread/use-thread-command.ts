import { useMutation } from '@tanstack/react-query'
import type { Conversation } from '../../../shared/conversation'
import { command } from '../../connection/commands'
import { useLive } from '../../connection/live'
import { refusalOf } from '../../connection/refusal-error'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { useToast } from '../../ui/toast'

type Plain = 'take' | 'close' | 'reopen'

/** Take, close or reopen what is shown, with the epoch that is shown (R7); says when it was refused. */
export function useThreadCommand(conversation: Pick<Conversation, 'id' | 'epoch'>) {
  const { connection } = useLive()
  const tell = useToast()
  const refusalText = useRefusalText()
  const { thread } = useSentences()
  const change = useMutation({
    mutationFn: ({ name }: { name: Plain; done?: string }) => command(connection, name, { conversation: conversation.id, epoch: conversation.epoch }),
    onSuccess: (_, { done }) => done && tell(done),
    // D8: the one kind of clash that a command can meet.
    onError: (error) => tell(refusalOf(error).code === 'conflict' ? thread.newerOpen : (refusalText(error) ?? ''), 'breach'),
  })
  return { run: (name: Plain, done?: string) => change.mutate({ name, done }), busy: change.isPending }
}
