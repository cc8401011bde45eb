import type { Conversation } from '../../../shared/conversation'
import { command } from '../../connection/commands'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { conversationPath } from '../../router/route'
import { useToast } from '../../ui/toast'
import { useMe } from '../session/session'
import { useTellRefused } from './use-tell-refused'

type Undone = {
  name: 'take' | 'reopen'
  conversation: Pick<Conversation, 'id' | 'epoch'>
  /** The head of its log at the transfer or close. */ seq: number
}

/** Undoes a transfer or a close, and opens the conversation. Not once a colleague has answered. */
export function useUndo(): (undone: Undone) => Promise<void> {
  const { connection } = useLive()
  const me = useMe().id
  const tell = useToast()
  const tellRefused = useTellRefused()
  const { transfer } = useSentences()
  return async ({ name, conversation: { id, epoch }, seq }) => {
    try {
      const { events } = await connection.ask('catch-up', { conversation: id, after: seq })
      const answered = events.find(
        (event) => event.kind === 'message' && event.by.kind === 'agent' && event.by.id !== me,
      )
      if (answered && 'by' in answered && answered.by.kind === 'agent')
        return tell(transfer.tooLate(answered.by.name), 'breach')
      // Another agent may have got it since: use the epoch of that change (R7).
      const last = events.findLast((event) => 'epoch' in event)
      await command(connection, name, { conversation: id, epoch: last && 'epoch' in last ? last.epoch : epoch })
      navigate(conversationPath(id), { list: 'mine' })
    } catch (error) {
      tellRefused(error)
    }
  }
}
