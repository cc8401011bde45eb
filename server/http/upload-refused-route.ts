import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { shopperUploadRefused } from '../../shared/attachment'
import { request } from '../../shared/request'
import { UploadRefused } from '../../shared/set-up-fault'
import { reportUploadRefused } from '../features/onboarding/report-problems'
import type { ReadSites } from '../features/sites'
import type { RequestContext } from '../request-context'
import { handleRequest } from '../requests/handle-request'
import type { RateLimits } from '../requests/rate-limits'
import { send } from './agent-api'
import { allowOrigin, identifyShopper, preflight } from './cors'

const contract = request(UploadRefused, z.object({}))

/**
 * A shopper's page reports that its upload did not arrive. The report uses the upload's own route: that it arrives
 * shows that the route works for small bodies.
 */
export function registerUploadRefusedRoute(
  app: FastifyInstance,
  context: RequestContext,
  limits: RateLimits,
  readSites: ReadSites,
): void {
  app.options(shopperUploadRefused, preflight(context, readSites, 'POST'))
  app.post(shopperUploadRefused, async (http, reply) => {
    await allowOrigin(context, readSites, http, reply)
    const authorise = async () => {
      await limits.request(http.ip)
      return identifyShopper(context, readSites, http)
    }
    return send(
      reply,
      await handleRequest(context, 'upload-refused', contract, http.body, {
        authorise,
        run: (principal, input: never) => reportUploadRefused(context, principal, input),
      }),
    )
  })
}
