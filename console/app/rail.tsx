import { useMe } from '../features/session/session'
import { useSentences } from '../locales/use-locale'
import { Link } from '../router/link'
import { adminPages, base, type Route } from '../router/route'
import { Icon, type IconName } from '../ui/icon'

/** The narrow column on the edge (a bar at the bottom of a phone): where one can go, and whether one accepts. */
export function Rail({ route }: { route: Route }) {
  const { shell, common } = useSentences()
  const me = useMe()
  return (
    <nav className="rail" aria-label={shell.navigation}>
      <Link className="rail__brand" to={base} aria-label={common.name}>
        <Icon name="bell" size={24} />
      </Link>
      {me.role !== 'agent' && adminPages.map((page) => (
        <RailLink key={page} to={base + page} icon={page} label={shell.admin[page]} current={route.page === 'admin' && route.admin === page} />
      ))}
    </nav>
  )
}

function RailLink({ to, icon, label, current }: { to: string; icon: IconName; label: string; current: boolean }) {
  return (
    <Link className="rail__link" to={to} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      <span className="rail__label">{label}</span>
    </Link>
  )
}
