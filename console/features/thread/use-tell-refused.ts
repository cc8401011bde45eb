import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { useToast } from '../../ui/toast'

/** Says why a command was refused. D8: its only possible conflict is a newer conversation of the shopper. */
export function useTellRefused(): (error: unknown) => void {
  const tell = useToast()
  const refusalText = useRefusalText()
  const { thread } = useSentences()
  return (error) => tell(refusalText(error, { conflict: thread.newerOpen }) ?? '', 'breach')
}
