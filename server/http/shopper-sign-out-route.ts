import type { FastifyInstance } from 'fastify'
import { ShopperSignOut, shopperSignOut } from '../../shared/shopper-protocol'
import { findToken, signOutShopper } from '../features/shoppers'
import type { ReadSites } from '../features/sites'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { handleRequest } from '../requests/handle-request'
import { isAllowedOrigin } from '../requests/origin'
import type { RateLimits } from '../requests/rate-limits'
import { send } from './agent-api'
import { allowOrigin } from './cors'

type In = { site: string; token: string }

/**
 * Signs a shopper out from a page that may be closing. JSON sent as text/plain needs no CORS preflight, so the browser
 * sends it even while it leaves the page.
 */
export function registerShopperSignOut(
  app: FastifyInstance,
  context: RequestContext,
  limits: RateLimits,
  readSites: ReadSites,
): void {
  app.register(async (scope) => {
    scope.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: 2_000 }, (_request, body, done) =>
      done(null, parsed(body as string)),
    )
    scope.post(shopperSignOut, async (http, reply) => {
      await allowOrigin(context, readSites, http, reply)
      const authorise = () => limits.request(http.ip)
      const run = async (_: void, input: In) => {
        const site = (await readSites()).find(({ key }) => key === input.site)
        if (!site) throw new Refused('not-found')
        if (!isAllowedOrigin(http.headers, context.publicUrl, site.allowedOrigins)) throw new Refused('forbidden')
        const claims = await findToken(context, site.id, input.token)
        return claims ? signOutShopper(context, claims) : {}
      }
      return send(
        reply,
        await handleRequest(context, 'shopper-sign-out', ShopperSignOut, http.body, { authorise, run }),
      )
    })
  })
}

/** A body that is not JSON is refused like any other invalid input. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
