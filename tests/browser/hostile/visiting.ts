import { visitShop, type Visit } from '../../support/chromium'
import { firstSite } from '../../support/people'
import type { OpenShop } from '../open-shop'
import { HostPages } from './host-pages'
import type { Given, Hostile } from './idea'

/** How to come to a hostile page: with the tag, or as it is without us. */
export type Visiting = { visit: (page: Hostile, tagged: boolean) => Promise<Visit>; close: () => void }

/** Puts the pages on an origin of their own, which the site lists. */
export async function openVisiting(shop: OpenShop): Promise<Visiting> {
  const pages = await HostPages.start()
  await shop.setSite({ allowedOrigins: [pages.url] })
  const { key } = await firstSite(shop.owner)
  const server = shop.server.url
  const given: Given = {
    server,
    site: key,
    tag: `<script async src="${server}/widget.js" data-site="${key}"></script>`,
  }
  return {
    async visit({ make, before }, tagged) {
      const of = { ...given, tag: tagged ? given.tag : '' }
      const { html, headers, files = {} } = make(of)
      pages.put('/', html, headers)
      for (const [path, { type, body }] of Object.entries(files)) pages.put(path, body, { 'content-type': type })
      const visit = await visitShop(shop.browser, pages.url, {
        path: '/',
        reducedMotion: 'reduce',
        prepare: async (page) => before && (await page.addInitScript(before)),
      })
      await visit.page.waitForLoadState('load')
      await visit.page.evaluate(() => scrollTo(0, 200))
      return visit
    },
    close: () => pages.close(),
  }
}
