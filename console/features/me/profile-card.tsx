import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { limits } from '../../../shared/limits'
import { languages } from '../../../shared/site'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Field, SelectField } from '../../ui/field'
import { Card } from '../../ui/page'
import { useToast } from '../../ui/toast'
import { textOf } from '../session/form-text'
import { meKey, useMe } from '../session/session'
import { PictureField } from './picture-field'

/** Name, picture and the language of the console. */
export function ProfileCard() {
  const { me: words, common } = useSentences()
  const me = useMe()
  const queries = useQueryClient()
  const tell = useToast()
  const refusalText = useRefusalText()
  const save = useDo('edit-me', ['team'])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const changed = {
      name: textOf(form, 'name'),
      shownName: textOf(form, 'shownName').trim() || null,
      locale: textOf(form, 'locale') || null,
    }
    save.mutate(changed, {
      onSuccess: (answer) => {
        queries.setQueryData(meKey, answer)
        tell(common.saved)
      },
    })
  }
  return (
    <Card>
      <PictureField />
      <form className="form" onSubmit={submit}>
        <div className="form__row">
          <Field
            label={words.name}
            name="name"
            defaultValue={me.name}
            required
            maxLength={limits.name}
            autoComplete="name"
            error={refusalText(save.error)}
          />
          <Field label={words.email} value={me.email} readOnly autoComplete="username" />
        </div>
        <Field
          label={words.shownName}
          name="shownName"
          defaultValue={me.shownName ?? ''}
          placeholder={me.name}
          maxLength={limits.name}
          autoComplete="nickname"
          hint={words.shownNameHint}
        />
        <SelectField label={words.language} name="locale" defaultValue={me.locale ?? ''} key={me.locale}>
          <option value="">{words.languageOwn}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownName(language)}
            </option>
          ))}
        </SelectField>
        <div className="form__actions">
          <Button look="primary" type="submit" busy={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}

/** A language's own name, so that its speakers find it in any language of the console. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
