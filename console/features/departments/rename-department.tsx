import { type FormEvent, useState } from 'react'
import type { Department } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import { Name } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field } from '../../ui/field'
import { useToast } from '../../ui/toast'

/** Renames a department. */
export function RenameDepartment({ department, onClose }: { department: Department; onClose: () => void }) {
  const { departments: words, common } = useSentences()
  const refused = useRefusalText()
  const tell = useToast()
  const save = useDo('edit-department', ['team', 'sites'])
  const [name, setName] = useState(department.name)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = Name.safeParse(name)
    setMissing(!read.success)
    if (!read.success || save.isPending) return
    const done = () => {
      tell(words.renamed(read.data))
      onClose()
    }
    save.mutate({ department: department.id, name: read.data }, { onSuccess: done })
  }
  const refusal = refused(save.error, { conflict: words.nameTaken })
  return (
    <Dialog title={words.renameOf(department.name)} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <Field
          label={words.newName}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.name}
          error={missing ? words.nameMissing : refusal}
          autoComplete="off"
          autoFocus
        />
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
