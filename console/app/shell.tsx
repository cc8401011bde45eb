import { lazy, Suspense, useEffect } from 'react'
import { useMe } from '../features/session/session'
import { useSentences } from '../locales/use-locale'
import { navigate } from '../router/history'
import { type AdminPage, base, type Route } from '../router/route'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Skeleton } from '../ui/skeleton'
import { Rail } from './rail'

const pages = {
  team: lazy(async () => ({ default: (await import('../features/agents/agents-page')).AgentsPage })),
  sites: lazy(async () => ({ default: (await import('../features/sites/sites-page')).SitesPage })),
  departments: lazy(async () => ({ default: (await import('../features/departments/departments-page')).DepartmentsPage })),
  roster: lazy(async () => ({ default: (await import('../features/roster/roster-page')).RosterPage })),
} satisfies Record<AdminPage, unknown>

/** The rail, and beside it the page. */
export function Shell({ route }: { route: Route }) {
  useEffect(() => {
    if (route.page === 'sign-in') navigate(base, { replace: true })
  }, [route.page])
  return (
    <div className="shell" data-page={route.page}>
      <Rail route={route} />
      <div className="shell__page">
        <Suspense fallback={<Skeleton />}>
          <PageOf route={route} />
        </Suspense>
      </div>
    </div>
  )
}

function PageOf({ route }: { route: Route }) {
  const me = useMe()
  if (route.page === 'admin' && me.role !== 'agent') {
    const Admin = pages[route.admin]
    return <Admin />
  }
  return <Lost />
}

function Lost() {
  const { common } = useSentences()
  return (
    <main className="page">
      <EmptyState icon="question" title={common.lostTitle} text={common.lostText} action={<Button onClick={() => navigate(base)}>{common.toConversations}</Button>} />
    </main>
  )
}
