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

/** A shopper's page says that its file did not reach us. By the same way as files come: that this arrives shows that the way is open for what is small. */
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
