import type { Department } from '../../../shared/events'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Confirm } from '../../ui/confirm'
import { useToast } from '../../ui/toast'

/** Says what remains of it, then removes it; refused while conversations wait for it. */
export function RemoveDepartment({ department, onClose }: { department: Department; onClose: () => void }) {
  const { departments: words } = useSentences()
  const refused = useRefusalText()
  const tell = useToast()
  const remove = useDo('remove-department', ['team', 'sites'])
  const done = () => {
    tell(words.removed(department.name))
    onClose()
  }
  return (
    <Confirm
      title={words.removeTitle(department.name)}
      text={words.removeText}
      action={words.remove}
      danger
      busy={remove.isPending}
      error={remove.error?.code === 'conflict' ? words.stillWaiting : refused(remove.error)}
      onConfirm={() => remove.mutate({ department: department.id }, { onSuccess: done })}
      onClose={onClose}
    />
  )
}
