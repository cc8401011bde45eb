import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/limits'
import { askSession } from '../../connection/ask'
import { refusalOf } from '../../connection/refusal-error'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Skeleton } from '../../ui/skeleton'
import { textOf } from './form-text'
import { Elsewhere } from './elsewhere'
import { Gate } from './gate'
import { useSession } from './session'
import { Unreachable } from './unreachable'
import { UsedLink } from './used-link'

/** The page of the printed set-up link or of an invitation: asks for what is missing, then signs in. */
export function LinkPage({ kind, token }: { kind: 'set-up' | 'join'; token: string }) {
  const { session: words } = useSentences()
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => askSession('link', { token }),
    retry: false,
    staleTime: Infinity,
  })
  if (link.isPending)
    return <Gate title={kind === 'set-up' ? words.setUpTitle : words.joinTitle} children={<Skeleton rows={3} />} />
  if (link.error && refusalOf(link.error).code !== 'expired')
    return <Elsewhere otherwise={<Unreachable again={() => void link.refetch()} />} />
  if (link.error || link.data.kind !== kind) return <UsedLink kind={kind} />
  const { email, name } = link.data
  const join = {
    title: name ? words.joinTitleNamed(name) : words.joinTitle,
    text: email ? words.joinText(email) : words.joinTextPlain,
  }
  const greeting = kind === 'set-up' ? { title: words.setUpTitle, text: words.setUpText } : join
  return (
    <Gate {...greeting}>
      <LinkForm kind={kind} token={token} name={name} email={email} />
    </Gate>
  )
}

function LinkForm({
  kind,
  token,
  name,
  email,
}: {
  kind: 'set-up' | 'join'
  token: string
  name: string | null
  email: string | null
}) {
  const { session: words } = useSentences()
  const tell = useRefusalText()
  const { signedIn } = useSession()
  const [fault, setFault] = useState<string | null>(null)
  const enter = useMutation({
    mutationFn: (form: FormData) => {
      const common = { token, name: textOf(form, 'name'), password: textOf(form, 'password') }
      return kind === 'set-up'
        ? askSession('set-up', { ...common, email: textOf(form, 'email') })
        : askSession('join', common)
    },
    onSuccess: ({ me }) => {
      signedIn(me)
      navigate(base, { replace: true })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const short = textOf(form, 'password').length < limits.password.least
    setFault(short ? words.passwordHint(limits.password.least) : null)
    if (!short && !enter.isPending) enter.mutate(form)
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={words.name}
        name="name"
        defaultValue={name ?? ''}
        autoComplete="name"
        hint={words.nameHint}
        maxLength={limits.name}
        required
        autoFocus
      />
      {kind === 'set-up' && (
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={limits.email}
          required
        />
      )}
      {/* Tells the browser's password manager whose password it is. */}
      {kind === 'join' && email && (
        <input
          className="unseen"
          type="text"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <Field
        label={words.password}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={words.passwordHint(limits.password.least)}
        maxLength={limits.password.most}
        required
        error={fault ?? tell(enter.error)}
      />
      <Button look="primary" type="submit" busy={enter.isPending}>
        {kind === 'set-up' ? words.setUpAction : words.joinAction}
      </Button>
    </form>
  )
}
