import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ShopperPrincipal } from '../access'
import { findToken } from '../features/shoppers'
import type { ReadSites } from '../features/sites'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { isAllowedOrigin } from '../requests/origin'

/** The headers that a shopper's page sends us; a browser asks beforehand whether it may. */
const headers = 'authorization, content-type, x-counterbell-site, x-file-name'

/** Pages of our sites may read the answer; which of them may ask is decided once the site is named. Answers whether this page may. */
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

/** The browser's question whether a page may ask at all. */
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

/** Whose token it is, on the site that is named, from a page of that site; nobody new is made here. */
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
