import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ShopperPrincipal } from '../access'
import { findToken } from '../features/shoppers'
import type { ReadSites } from '../features/sites'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { isAllowedOrigin } from '../requests/origin'

/** Request headers that a shopper's page sends. A preflight asks for them first. */
const headers = 'authorization, content-type, x-counterbell-site, x-file-name'

/**
 * Lets pages of any of our sites read the answer; whether this page may use this site is checked once the site is
 * named. Returns whether the page may read.
 */
export async function allowOrigin(
  context: RequestContext,
  readSites: ReadSites,
  { headers: { origin, ...rest } }: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  reply.header('vary', 'origin')
  const allowed = (await readSites()).flatMap(({ allowedOrigins }) => allowedOrigins)
  if (origin === undefined || !isAllowedOrigin({ ...rest, origin }, context.publicUrl, allowed)) return false
  reply.header('access-control-allow-origin', origin).header('cross-origin-resource-policy', 'cross-origin')
  return true
}

/** Answers the CORS preflight request. */
export const preflight =
  (context: RequestContext, readSites: ReadSites, method: string) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    if (!(await allowOrigin(context, readSites, request, reply))) return reply.code(403).send()
    return reply
      .header('access-control-allow-methods', method)
      .header('access-control-allow-headers', headers)
      .header('access-control-max-age', 600)
      .code(204)
      .send()
  }

/** The shopper of this token, on the named site, from a page of that site. Creates no new shopper. */
export async function identifyShopper(
  context: RequestContext,
  readSites: ReadSites,
  request: FastifyRequest,
): Promise<Pick<ShopperPrincipal, 'id' | 'site'>> {
  const site = (await readSites()).find(({ key }) => key === request.headers['x-counterbell-site'])
  if (!site) throw new Refused('not-found')
  if (!isAllowedOrigin(request.headers, context.publicUrl, site.allowedOrigins)) throw new Refused('forbidden')
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const claims = await findToken(context, site.id, token)
  if (!claims) throw new Refused('unauthenticated')
  return { id: claims.id, site: site.id }
}
