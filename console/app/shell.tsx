import { LiveProvider } from '../connection/live'
import { useAlerts, useTitleBadge } from '../features/alerts/use-alerts'
import { useDepartures } from '../features/inbox/use-departures'
import { useLiveInbox } from '../features/inbox/use-live-inbox'
import { useMe } from '../features/session/session'
import type { Route } from '../router/route'
import { Boundary } from '../ui/boundary'
import { ConnectionLine } from './connection-line'
import { PageOf } from './page-of'
import { Rail } from './rail'
import { useLiveQueries, useSessionEnd } from './use-live-queries'

/** The signed-in console: one connection to the server, the rail, and beside it the page. */
export function Shell({ route }: { route: Route }) {
  const me = useMe()
  return (
    <LiveProvider key={me.id} me={me.id}>
      <Boundary>
        <Frame route={route} />
      </Boundary>
    </LiveProvider>
  )
}

function Frame({ route }: { route: Route }) {
  useSessionEnd()
  useLiveQueries()
  useLiveInbox(useAlerts())
  useDepartures()
  const unread = useTitleBadge()
  return (
    <div className="shell" data-page={route.page}>
      <Boundary>
        <Rail route={route} unread={unread} />
      </Boundary>
      <div className="shell__page">
        <ConnectionLine />
        <Boundary key={placeOf(route)}>
          <PageOf route={route} />
        </Boundary>
      </div>
    </div>
  )
}

/**
 * The place that an error boundary belongs to. A list, its search and the conversations that it opens are one place.
 */
function placeOf(route: Route): string {
  if (route.page === 'home' || route.page === 'list' || route.page === 'conversation') return 'inbox'
  return route.page === 'admin' ? route.admin : route.page
}
