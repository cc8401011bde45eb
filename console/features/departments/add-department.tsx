import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/limits'
import { Name } from '../../../shared/team'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { useToast } from '../../ui/toast'

/** One field and a button. It is ready for the next department after each. */
export function AddDepartment() {
  const { departments: words } = useSentences()
  const refused = useRefusalText()
  const tell = useToast()
  const add = useDo('add-department', ['team'])
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = Name.safeParse(name)
    setMissing(!read.success)
    if (!read.success || add.isPending) return
    const done = () => {
      tell(words.added(read.data))
      setName('')
    }
    add.mutate({ name: read.data }, { onSuccess: done })
  }
  const refusal = refused(add.error, { conflict: words.nameTaken })
  return (
    <form className="department-add" onSubmit={submit} noValidate>
      <Field
        label={words.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={limits.name}
        hint={words.nameHint}
        error={missing ? words.nameMissing : refusal}
        autoComplete="off"
      />
      <Button look="primary" type="submit" busy={add.isPending}>
        {words.add}
      </Button>
    </form>
  )
}
