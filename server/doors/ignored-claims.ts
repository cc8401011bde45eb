import type { IgnoredClaim } from '../../shared/shopper-protocol'
import type { DoorCore } from './door-core'
import { onceInAWhile } from './once-in-a-while'
import type { SiteDoor } from './site-doors'

const minute = 60_000

/** Puts into the log what of a site's signed identities could not be kept, each once in a while; never what it said. */
export function logIgnoredClaims({ log }: Pick<DoorCore, 'log'>): (site: SiteDoor, claims: IgnoredClaim[]) => void {
  const isNews = onceInAWhile(minute)
  return ({ key: site }, claims) => {
    for (const claim of claims) if (isNews(`${site} ${claim}`)) log.warn({ site, claim }, 'a claim of a signed identity was ignored')
  }
}
