import { Link } from '../router/link'
import type { ListName } from '../router/route'
import { Icon, type IconName } from '../ui/icon'

type Count = { count: number; says: string; tone: 'waiting' | 'accent' | 'breach' }
type RailLinkProps = {
  to: string
  list?: ListName
  icon: IconName
  label: string
  current: boolean
  count?: Count | null
}

/**
 * A link to a list or page, with a count when something waits there. A screen reader reads the count with its meaning.
 */
export function RailLink({ to, list, icon, label, current, count }: RailLinkProps) {
  return (
    <Link className="rail__link" to={to} list={list} aria-current={current ? 'page' : undefined}>
      <span className="rail__icon">
        <Icon name={icon} />
        {count && count.count > 0 && (
          <span className="rail__count" data-tone={count.tone} aria-hidden="true">
            {Math.min(count.count, 99)}
          </span>
        )}
      </span>
      <span className="rail__label">{label}</span>
      {count && count.count > 0 && <span className="unseen">, {count.says}</span>}
    </Link>
  )
}
