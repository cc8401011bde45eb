import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/limits'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Card } from '../../ui/page'
import { useToast } from '../../ui/toast'
import { textOf } from '../session/form-text'
import { useMe } from '../session/session'

const wrong = new Set(['forbidden', 'unauthenticated', 'invalid'])

/** A new password, which ends all my other sessions. */
export function PasswordCard() {
  const { me: words } = useSentences()
  const me = useMe()
  const tell = useToast()
  const refusalText = useRefusalText()
  const [short, setShort] = useState(false)
  const change = useDo('change-password')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const next = textOf(data, 'next')
    setShort(next.length < limits.password.least)
    if (next.length < limits.password.least) return
    const done = () => {
      tell(words.changed)
      form.reset()
    }
    change.mutate({ current: textOf(data, 'current'), next }, { onSuccess: done })
  }
  const isWrong = change.error && wrong.has(change.error.code)
  return (
    <Card title={words.passwordTitle} text={words.passwordText}>
      <form className="form" onSubmit={submit}>
        <input
          className="unseen"
          type="text"
          autoComplete="username"
          value={me.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <div className="form__row">
          <Field
            label={words.current}
            name="current"
            type="password"
            autoComplete="current-password"
            required
            error={isWrong ? words.wrongCurrent : refusalText(change.error)}
          />
          <Field
            label={words.next}
            name="next"
            type="password"
            autoComplete="new-password"
            maxLength={limits.password.most}
            required
            error={short ? words.tooShort(limits.password.least) : null}
          />
        </div>
        <div className="form__actions">
          <Button type="submit" busy={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </Card>
  )
}
