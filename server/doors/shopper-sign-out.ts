import type { FastifyInstance } from 'fastify'
import { ShopperSignOut, shopperSignOut } from '../../shared/shopper-protocol'
import { signOutShopper } from '../operations/shopper-tokens'
import { Refused } from '../refused'
import { answer } from './answer'
import { send } from './console-api'
import type { DoorCore } from './door-core'
import { findToken } from './find-token'
import type { Limits } from './limits'
import { isAllowedOrigin } from './origin'
import { allowPages } from './shopper-http'
import type { ReadSites } from './site-doors'

type In = { site: string; token: string }

/**
 * A shopper signs out, by a page that may be on its way to another: JSON that is sent as text needs no question beforehand
 * whether the page may ask, and goes out even as the page is left.
 */
export function openShopperSignOut(app: FastifyInstance, core: DoorCore, limits: Limits, readSites: ReadSites): void {
  app.register(async (scope) => {
    scope.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: 2_000 }, (_request, body, done) => done(null, parsed(body as string)))
    scope.post(shopperSignOut, async (http, reply) => {
      await allowPages(core, readSites, http, reply)
      const admit = () => limits.request(http.ip)
      const operate = async (_: void, input: In) => {
        const site = (await readSites()).find(({ key }) => key === input.site)
        if (!site) throw new Refused('not-found')
        if (!isAllowedOrigin(http.headers, core.publicUrl, site.allowedOrigins)) throw new Refused('forbidden')
        const claims = await findToken(core, site.id, input.token)
        return claims ? signOutShopper(core, claims) : {}
      }
      return send(reply, await answer(core, 'shopper-sign-out', ShopperSignOut, http.body, { admit, operate }))
    })
  })
}

/** What is no JSON is refused as anything else that is not what was asked for. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
