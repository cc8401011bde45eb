import { useCell } from '../connection/cell'
import { rings } from '../features/alerts/ring'
import { AcceptSwitch } from '../features/presence/accept-switch'
import { useCounts } from '../features/inbox/use-inbox'
import { useMe } from '../features/session/session'
import { useSentences } from '../locales/use-locale'
import { useListBeside } from '../router/history'
import { base, type ListName, type Route } from '../router/route'
import { Link } from '../router/link'
import { Icon } from '../ui/icon'
import { AccountMenu } from './account-menu'
import { adminLinks } from './admin-links'
import { RailLink } from './rail-link'

const lists = ['queue', 'mine', 'left', 'all'] as const

/** The navigation column on the edge (a bar at the bottom of a phone), with the accept switch. */
export function Rail({ route, unread }: { route: Route; unread: number }) {
  const { shell, common } = useSentences()
  const me = useMe()
  const current = useCurrentList(route)
  const countOf = useCountOf(unread)
  const rung = useCell(rings)
  return (
    <nav className="rail" aria-label={shell.navigation}>
      <Link className="rail__brand" to={base} list="mine" aria-label={common.name}>
        <span key={rung} className="rail__bell" data-rung={rung > 0 || undefined}>
          <Icon name="bell" size={24} />
        </span>
      </Link>
      {lists.map((list) => (
        <RailLink
          key={list}
          to={base + list}
          list={list}
          icon={list}
          label={shell.lists[list]}
          current={current === list}
          count={countOf(list)}
        />
      ))}
      <div className="rail__admin">
        {adminLinks(me.role).map((page) => (
          <RailLink
            key={page}
            to={base + page}
            icon={page}
            label={shell.admin[page]}
            current={route.page === 'admin' && route.admin === page}
          />
        ))}
      </div>
      <AcceptSwitch />
      <AccountMenu />
    </nav>
  )
}

function useCurrentList(route: Route): ListName | null {
  const beside = useListBeside()
  if (route.page === 'list') return route.list
  if (route.page === 'conversation') return beside
  return route.page === 'home' ? 'mine' : null
}

/** The counts that need attention: shoppers who wait, unread, owed and late conversations. */
function useCountOf(unread: number) {
  const { shell } = useSentences()
  const counts = useCounts()
  return (list: ListName) => {
    if (list === 'queue') return { count: counts.queue, says: shell.waiting(counts.queue), tone: 'waiting' as const }
    if (list === 'mine') return { count: unread, says: shell.unread(unread), tone: 'accent' as const }
    if (list !== 'left') return null
    if (counts.breached > 0)
      return { count: counts.breached, says: shell.late(counts.breached), tone: 'breach' as const }
    return { count: counts.left, says: shell.messages(counts.left), tone: 'waiting' as const }
  }
}
