import type { IncomingMessage } from 'node:http'
import { Origin } from '../../shared/site'
import { addRefusedPage, repeatRefusedPage } from '../operations/refused-pages'
import { Refused } from '../refused'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import { onceInAWhile } from './once-in-a-while'
import type { SiteDoor } from './site-doors'

const minute = 60_000

/**
 * Keeps, for the site whose key a page names, from where it was tried in vain: an admin may allow it with one click. Only
 * what a browser could send as an origin; each once a minute; and new ones only a few an hour from one network.
 */
export function noteRefusedPages(core: DoorCore, limits: Limits): (site: SiteDoor | undefined, origin: string | undefined, address: string) => void {
  const isNews = onceInAWhile(minute)
  const note = async (site: SiteDoor, origin: string, address: string) => {
    if (await repeatRefusedPage(core, site.id, origin)) return
    await limits.refusedPage(address)
    await addRefusedPage(core, site.id, origin)
  }
  return (site, origin, address) => {
    const known = Origin.safeParse(origin)
    if (!site || !known.success || !isNews(`${site.id} ${known.data}`)) return
    note(site, known.data, address).catch((error: unknown) => {
      if (!(error instanceof Refused)) core.log.warn({ err: error }, 'a refused page could not be noted')
    })
  }
}

/** The key that the widget names in the address of its connection: public, as it stands in the page. */
export function siteKeyOf({ url = '' }: Pick<IncomingMessage, 'url'>): string | null {
  return new URLSearchParams(url.split('?')[1]).get('site')
}
