import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { askSession } from '../../connection/ask'
import { refusalOf } from '../../connection/refusal-error'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { textOf } from './form-text'
import { Gate } from './gate'
import { useSession } from './session'

const unknown = new Set(['unauthenticated', 'invalid', 'not-found', 'forbidden'])

export function SignInPage({ ended }: { ended: boolean }) {
  const { session: words } = useSentences()
  const tell = useRefusalText()
  const { signedIn } = useSession()
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      askSession('sign-in', { email: textOf(form, 'email'), password: textOf(form, 'password') }),
    onSuccess: ({ me }) => signedIn(me),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate(new FormData(event.currentTarget))
  }
  const refused = signIn.error && (unknown.has(refusalOf(signIn.error).code) ? words.wrong : tell(signIn.error))
  return (
    <Gate title={words.signInTitle} text={ended ? words.ended : undefined}>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={words.email} name="email" type="email" autoComplete="username" autoFocus required />
        <Field
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={refused}
        />
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {words.signIn}
        </Button>
        <p className="gate__hint">{words.forgotten}</p>
      </form>
    </Gate>
  )
}
