import type { Conversation } from '../../../shared/conversation'
import { useCommand } from '../../connection/use-command'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { navigate } from '../../router/history'
import { conversationPath } from '../../router/route'
import { Button, type ButtonProps } from '../../ui/button'
import { useToast } from '../../ui/toast'

type TakeProps = { conversation: Pick<Conversation, 'id' | 'epoch'>; label?: string } & Pick<
  ButtonProps,
  'look' | 'size'
>

/** Takes the conversation and opens it. */
export function TakeButton({ conversation, label, look = 'plain', size = 'small' }: TakeProps) {
  const { inbox } = useSentences()
  const tell = useToast()
  const refusalText = useRefusalText()
  const take = useCommand('take', {
    onSuccess: ({ conversation: taken }) => navigate(conversationPath(taken.id), { list: 'mine' }),
    onError: (error) => tell(refusalText(error) ?? '', 'breach'),
  })
  const press = () => take.mutate({ conversation: conversation.id, epoch: conversation.epoch })
  return (
    <Button look={look} size={size} busy={take.isPending} onClick={press}>
      {label ?? inbox.take}
    </Button>
  )
}
