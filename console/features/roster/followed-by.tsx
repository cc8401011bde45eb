import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { base } from '../../router/route'
import { useMe } from '../session/session'
import { Link } from '../../router/link'

/** A plan that nothing follows would be a quiet trap: says so, and leads those who may to where it is switched on. */
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
