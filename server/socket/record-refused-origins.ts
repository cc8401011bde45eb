import type { IncomingMessage } from 'node:http'
import { Origin } from '../../shared/site'
import { addRefusedOrigin, type SiteOrigins, touchRefusedOrigin } from '../features/sites'
import { oncePer } from '../lib/once-per'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import type { RateLimits } from '../requests/rate-limits'

const minute = 60_000

/**
 * Keeps, for the site whose key a page names, from where it was tried in vain: an admin may allow it with one click. Only
 * what a browser could send as an origin; each once a minute; and new ones only a few an hour from one network.
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

/** The key that the widget names in the address of its connection: public, as it stands in the page. */
export function siteKeyOf({ url = '' }: Pick<IncomingMessage, 'url'>): string | null {
  return new URLSearchParams(url.split('?')[1]).get('site')
}
