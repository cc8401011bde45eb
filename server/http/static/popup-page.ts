import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context'
import { createSiteReader, type ReadSites, type SiteOrigins } from '../../features/sites'

const PopupQuery = z.object({ site: z.string().max(100) })

/** The panel in its own window: an empty page of ours. The shop's page tells it by message who the shopper is. */
export function registerPopupPage(
  app: FastifyInstance,
  context: Context,
  readSites: ReadSites = createSiteReader(context.store),
): void {
  app.get('/window', async (request, reply) => {
    const { data } = PopupQuery.safeParse(request.query)
    const site = data && (await readSites()).find(({ key }) => key === data.site)
    if (!site) return reply.callNotFound()
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy(context.publicUrl))
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .send(page(site, context.publicUrl))
  })
}

/** Site keys and origins contain no special characters of HTML; others are removed. */
const plain = (text: string) => text.replace(/[^\w:/.[\] -]/g, '')

const page = ({ key, allowedOrigins }: SiteOrigins, publicUrl: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Chat</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <script src="widget/window.js" data-site="${plain(key)}" data-origins="${plain([...allowedOrigins, publicUrl].join(' '))}"></script>
  </body>
</html>
`

const policy = (publicUrl: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Cards show pictures from any address of the shop.
    "img-src 'self' blob: data: https:",
    `connect-src 'self' ${publicUrl.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
