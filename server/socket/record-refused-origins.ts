import type { IncomingMessage } from 'node:http'
import { Origin } from '../../shared/site'
import { addRefusedOrigin, type SiteOrigins, touchRefusedOrigin } from '../features/sites'
import { oncePer } from '../lib/once-per'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import type { RateLimits } from '../requests/rate-limits'

const minute = 60_000

/**
 * Stores, for the site whose key a page names, the origins that were refused, so that an admin can allow one with a
 * click. Only valid browser origins; each once a minute; only a few new ones an hour from one network.
 */
export function createRefusedOriginRecorder(
  context: RequestContext,
  limits: RateLimits,
): (site: SiteOrigins | undefined, origin: string | undefined, address: string) => void {
  const isFirst = oncePer(minute)
  const record = async (site: SiteOrigins, origin: string, address: string) => {
    if (await touchRefusedOrigin(context, site.id, origin)) return
    await limits.refusedOrigin(address)
    await addRefusedOrigin(context, site.id, origin)
  }
  return (site, origin, address) => {
    const known = Origin.safeParse(origin)
    if (!site || !known.success || !isFirst(`${site.id} ${known.data}`)) return
    record(site, known.data, address).catch((error: unknown) => {
      if (!(error instanceof Refused)) context.log.warn({ err: error }, 'a refused page could not be noted')
    })
  }
}

/** The site key in the connection's address. It is public: it stands in the page. */
export function siteKeyOf({ url = '' }: Pick<IncomingMessage, 'url'>): string | null {
  return new URLSearchParams(url.split('?')[1]).get('site')
}
