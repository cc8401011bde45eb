import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { base } from '../../router/route'
import { Link } from '../../router/link'

/** A plan that nothing follows would be a quiet trap: says so, and leads to where it is switched on. */
export function FollowedBy() {
  const { roster: words } = useSentences()
  const { data } = useAsk('sites', {})
  if (!data || data.sites.some(({ usesRoster }) => usesRoster)) return null
  return (
    <p className="followed-by">
      {words.noSiteFollows} <Link to={`${base}sites`}>{words.toSites}</Link>
    </p>
  )
}
