import { useMutation } from '@tanstack/react-query'
import { useLive } from '../../connection/live'
import { useRefusalText } from '../../locales/use-refusal-text'
import { useToast } from '../../ui/toast'

/** Sets the switch. While the request runs, `wished` is the requested value. */
export function useAccept() {
  const { presence } = useLive()
  const tell = useToast()
  const refusalText = useRefusalText()
  const change = useMutation({
    mutationFn: (accepting: boolean) => presence.accept(accepting),
    onError: (error) => tell(refusalText(error) ?? '', 'breach'),
  })
  return { accept: change.mutate, wished: change.isPending ? change.variables : null }
}
