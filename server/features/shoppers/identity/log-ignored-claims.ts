import type { IgnoredClaim } from '../../../../shared/shopper-protocol'
import { oncePer } from '../../../lib/once-per'
import type { RequestContext } from '../../../request-context'
import type { SiteOrigins } from '../../sites'

const minute = 60_000

/** Puts into the log what of a site's signed identities could not be kept, each once in a while; never what it said. */
export function createIgnoredClaimLog({
  log,
}: Pick<RequestContext, 'log'>): (site: SiteOrigins, claims: IgnoredClaim[]) => void {
  const isFirst = oncePer(minute)
  return ({ key: site }, claims) => {
    for (const claim of claims)
      if (isFirst(`${site} ${claim}`)) log.warn({ site, claim }, 'a claim of a signed identity was ignored')
  }
}
