import type { IgnoredClaim } from '../../../../shared/shopper-protocol'
import { oncePer } from '../../../lib/once-per'
import type { RequestContext } from '../../../request-context'
import type { SiteOrigins } from '../../sites'

const minute = 60_000

/** Logs which claims of a site's signed identities were ignored, each once a minute; never their values. */
export function createIgnoredClaimLog({
  log,
}: Pick<RequestContext, 'log'>): (site: SiteOrigins, claims: IgnoredClaim[]) => void {
  const isFirst = oncePer(minute)
  return ({ key: site }, claims) => {
    for (const claim of claims)
      if (isFirst(`${site} ${claim}`)) log.warn({ site, claim }, 'a claim of a signed identity was ignored')
  }
}
