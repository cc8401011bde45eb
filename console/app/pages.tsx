import { Elsewhere } from '../features/session/elsewhere'
import { Entrance } from '../features/session/entrance'
import { LinkPage } from '../features/session/link-page'
import { useSession } from '../features/session/session'
import { Unreachable } from '../features/session/unreachable'
import { useRoute } from '../router/history'
import { Boundary } from '../ui/boundary'
import { Shell } from './shell'

/** All pages, and what is shown when all of them fail. */
export const Pages = () => (
  <Boundary>
    <PageFor />
  </Boundary>
)

/** Chooses the page: the two link pages work for everybody, all others need a session. */
function PageFor() {
  const route = useRoute()
  const { session } = useSession()
  if (route.page === 'set-up' || route.page === 'join')
    return <LinkPage key={route.token} kind={route.page} token={route.token} />
  if (session.state === 'loading') return null
  if (session.state === 'out') return <Entrance ended={session.ended} />
  if (session.state === 'unreachable') return <Elsewhere otherwise={<Unreachable again={session.again} />} />
  return <Shell route={route} />
}
