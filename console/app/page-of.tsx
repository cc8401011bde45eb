import { useEffect } from 'react'
import { fetchFile } from '../../shared/fetch-file'
import { InboxPage } from '../features/inbox/inbox-page'
import { MePage } from '../features/me/me-page'
import { useMe } from '../features/session/session'
import { useSentences } from '../locales/use-locale'
import { navigate, useListBeside } from '../router/history'
import { type AdminPage, base, type Route } from '../router/route'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { mayOpen } from './admin-links'
import { latePage } from './late-page'

const adminPages = {
  team: latePage(() =>
    fetchFile<typeof import('../features/agents/agents-page')>('agents-page').then(({ AgentsPage }) => AgentsPage),
  ),
  sites: latePage(() =>
    fetchFile<typeof import('../features/sites/sites-page')>('sites-page').then(({ SitesPage }) => SitesPage),
  ),
  departments: latePage(() =>
    fetchFile<typeof import('../features/departments/departments-page')>('departments-page').then(
      ({ DepartmentsPage }) => DepartmentsPage,
    ),
  ),
  roster: latePage(() =>
    fetchFile<typeof import('../features/roster/roster-page')>('roster-page').then(({ RosterPage }) => RosterPage),
  ),
} satisfies Record<AdminPage, unknown>

/** The page for a route. */
export function PageOf({ route }: { route: Route }) {
  const me = useMe()
  const beside = useListBeside()
  if (route.page === 'sign-in') return <GoHome />
  if (route.page === 'home') return <InboxPage list="mine" conversation={null} />
  if (route.page === 'list') return <InboxPage list={route.list} conversation={null} />
  if (route.page === 'conversation') return <InboxPage list={beside} conversation={route.id} at={route.at} />
  if (route.page === 'me') return <MePage />
  if (route.page !== 'admin' || !mayOpen(route.admin, me.role)) return <Lost />
  const Admin = adminPages[route.admin]
  return <Admin />
}

function GoHome() {
  useEffect(() => navigate(base, { replace: true }), [])
  return null
}

function Lost() {
  const { common } = useSentences()
  return (
    <main className="page page--whole">
      <EmptyState
        whole
        icon="question"
        title={common.lostTitle}
        text={common.lostText}
        action={<Button onClick={() => navigate(base)}>{common.toConversations}</Button>}
      />
    </main>
  )
}
