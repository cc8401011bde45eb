import { ask } from '../../connection/ask'
import { kept } from '../../connection/kept'
import { useRefusalText } from '../../locales/use-refusal-text'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { useToast } from '../../ui/toast'
import { refusalOf } from '../../connection/refusal-error'
import { useMe, useSession } from './session'

/** Ends the session on the server first. Deletes drafts, so that the next person at this device does not see them. */
export function useSignOut(): () => Promise<void> {
  const { signedOut } = useSession()
  const me = useMe()
  const tell = useToast()
  const refusalText = useRefusalText()
  return async () => {
    try {
      await ask('sign-out', {})
    } catch (error) {
      if (refusalOf(error).code !== 'unauthenticated') return tell(refusalText(error) ?? '', 'breach')
    }
    for (const kind of ['draft', 'outbox'])
      kept.keys(`counterbell.${kind}.${me.id}.`).forEach((key) => kept.write(key, null))
    navigate(`${base}sign-in`, { replace: true })
    signedOut(false)
  }
}
