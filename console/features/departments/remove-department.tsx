import type { Department } from '../../../shared/events'
import { useDo } from '../../connection/use-ask'
import { useLocale, useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Dialog } from '../../ui/dialog'
import { useToast } from '../../ui/toast'

/** Asks, then removes it. While agents, sites or conversations name it, lists them and removes nothing. */
export function RemoveDepartment({
  department,
  usedBy,
  onClose,
}: {
  department: Department
  usedBy: string[]
  onClose: () => void
}) {
  const { departments: words } = useSentences()
  const refused = useRefusalText()
  const tell = useToast()
  const remove = useDo('remove-department', ['team', 'sites'])
  const done = () => {
    tell(words.removed(department.name))
    onClose()
  }
  if (usedBy.length > 0) return <InUse department={department} usedBy={usedBy} onClose={onClose} />
  return (
    <Confirm
      title={words.removeTitle(department.name)}
      text={words.removeText}
      action={words.remove}
      danger
      busy={remove.isPending}
      error={refused(remove.error, { conflict: words.stillNamed })}
      onConfirm={() => remove.mutate({ department: department.id }, { onSuccess: done })}
      onClose={onClose}
    />
  )
}

function InUse({ department, usedBy, onClose }: { department: Department; usedBy: string[]; onClose: () => void }) {
  const { locale, sentences } = useLocale()
  const { departments: words, common } = sentences
  return (
    <Dialog title={words.removeTitle(department.name)} onClose={onClose}>
      <div className="form">
        <p>{words.inUse(new Intl.ListFormat(locale).format(usedBy))}</p>
        <div className="form__actions">
          <Button look="primary" onClick={onClose}>
            {common.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
