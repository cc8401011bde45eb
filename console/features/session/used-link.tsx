import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useStatus } from './use-status'

/** A link that is not valid. Who can give a new one depends on its kind, and on whether there is an owner. */
export function UsedLink({ kind }: { kind: 'set-up' | 'join' }) {
  const { session: words, setUp } = useSentences()
  const status = useStatus()
  if (status.isPending) return null
  const owner = status.data?.owner ?? true
  const said = kind === 'join' ? { title: words.linkUsedTitle, text: words.linkUsedText } : setUpSaid(setUp.gate, owner)
  const signIn = (
    <Button look="primary" onClick={() => navigate(`${base}sign-in`, { replace: true })}>
      {words.toSignIn}
    </Button>
  )
  return (
    <main className="gate">
      <EmptyState whole icon="link" {...said} action={owner && signIn} />
    </main>
  )
}

const setUpSaid = (words: ReturnType<typeof useSentences>['setUp']['gate'], owner: boolean) =>
  owner
    ? { title: words.setUpDoneTitle, text: words.setUpDoneText }
    : { title: words.oldSetUpTitle, text: words.oldSetUpText }
