import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { base } from '../../router/route'
import { useMe } from '../session/session'
import { Link } from '../../router/link'

/**
 * Warns when no site follows the roster, which would then have no effect, and links to the setting for those who may
 * change it.
 */
export function FollowedBy() {
  const { roster: words } = useSentences()
  const { data } = useAsk('sites', {})
  const admin = useMe().role !== 'agent'
  if (!data || data.sites.some(({ usesRoster }) => usesRoster)) return null
  return (
    <p className="followed-by">
      {words.noSiteFollows} {admin && <Link to={`${base}sites`}>{words.toSites}</Link>}
    </p>
  )
}
