import { LinkPage } from '../features/session/link-page'
import { useSession } from '../features/session/session'
import { SignInPage } from '../features/session/sign-in-page'
import { useSentences } from '../locales/use-locale'
import { useRoute } from '../router/history'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Shell } from './shell'

/** Which page: the two links work for anybody, everything else needs a session. */
export function Pages() {
  const route = useRoute()
  const { session } = useSession()
  if (route.page === 'set-up' || route.page === 'join') return <LinkPage key={route.token} kind={route.page} token={route.token} />
  if (session.state === 'loading') return null
  if (session.state === 'out') return <SignInPage ended={session.ended} />
  if (session.state === 'unreachable') return <Unreachable again={session.again} />
  return <Shell route={route} />
}

function Unreachable({ again }: { again: () => void }) {
  const { refusals, common } = useSentences()
  return (
    <main className="gate">
      <EmptyState
        whole
        icon="warning"
        title={common.couldNotLoad}
        text={refusals.unavailable}
        action={
          <Button look="primary" onClick={again}>
            {common.tryAgain}
          </Button>
        }
      />
    </main>
  )
}
