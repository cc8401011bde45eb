import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ShopperId, type SiteId } from '../../shared/ids'
import type { RefusalCode } from '../../shared/refusals'
import { ShopperAuth } from '../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../access'
import type { ShopperData, ShopperSocket } from '../bus/socket-types'
import {
  createIgnoredClaimLog,
  findToken,
  readShopperToken,
  resolveIdentity,
  type TokenClaims,
} from '../features/shoppers'
import { type ReadSites, recordChatSeen, type SiteOrigins } from '../features/sites'
import type { limitConcurrency } from '../lib/limit-concurrency'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { clientAddress } from '../requests/client-address'
import { isAllowedOrigin } from '../requests/origin'
import type { RateLimits } from '../requests/rate-limits'
import { createRefusedOriginLog } from './log-refused-origins'
import { createRefusedOriginRecorder } from './record-refused-origins'

type AuthenticatorOptions = { readSites: ReadSites; proxies: number; inTurn: ReturnType<typeof limitConcurrency> }
type OriginLogs = {
  logRefused: ReturnType<typeof createRefusedOriginLog>
  recordRefused: ReturnType<typeof createRefusedOriginRecorder>
}
type Handshake = Omit<z.output<typeof ShopperAuth>, 'site'> & { site: SiteOrigins }

/**
 * Finds out who a connection is, or refuses it. Its reads go through the same `limitConcurrency` as the welcome, for
 * crowds.
 */
export function createShopperAuthenticator(
  context: RequestContext,
  limits: RateLimits,
  options: AuthenticatorOptions,
): (socket: ShopperSocket) => Promise<ShopperData> {
  const logs = {
    logRefused: createRefusedOriginLog(context),
    recordRefused: createRefusedOriginRecorder(context, limits),
  }
  const logIgnored = createIgnoredClaimLog(context)
  return async (socket) => {
    const { site, ...handshake } = await findAllowedSite(context, socket, options, logs)
    const data = await options.inTurn(() => identify(context, site, handshake))
    if (data.identityIgnored.length > 0) logIgnored(site, data.identityIgnored)
    return data
  }
}

/** The site that the page names, if the page's origin is allowed there. */
async function findAllowedSite(
  context: RequestContext,
  socket: ShopperSocket,
  { readSites, proxies }: AuthenticatorOptions,
  { logRefused, recordRefused }: OriginLogs,
): Promise<Handshake> {
  const auth = ShopperAuth.safeParse(socket.handshake.auth)
  if (!auth.success)
    throw new Refused(auth.error.issues.some((issue) => issue.path[0] === 'protocol') ? 'other-version' : 'invalid')
  // `fetchSockets` sends the handshake to other processes; the signed identity must not leave this one.
  delete socket.handshake.auth.identity
  const site = (await readSites()).find(({ key }) => key === auth.data.site)
  const { headers } = socket.handshake
  const refused = (code: RefusalCode) => {
    logRefused({ origin: headers.origin, site: auth.data.site, code })
    return new Refused(code)
  }
  if (!site) throw refused('not-found')
  if (!isAllowedOrigin(headers, context.publicUrl, site.allowedOrigins)) {
    recordRefused(site, headers.origin, clientAddress(socket.request, proxies))
    throw refused('forbidden')
  }
  if (!site.seen && headers.origin && site.allowedOrigins.includes(headers.origin))
    recordSeen(context, site.id, headers.origin)
  return { ...auth.data, site }
}

function recordSeen(context: RequestContext, site: SiteId, origin: string): void {
  recordChatSeen(context, site, origin).catch((error: unknown) =>
    context.log.warn({ err: error }, 'the chat on a page could not be noted'),
  )
}

async function identify(
  context: RequestContext,
  site: SiteOrigins,
  { token, language, timeZone, identity }: Omit<Handshake, 'site'>,
): Promise<ShopperData> {
  const known = await findToken(context, site.id, token)
  const claims: TokenClaims = known ?? { id: ShopperId.parse(randomUUID()), verified: null }
  const principal: ShopperPrincipal = {
    kind: 'shopper',
    id: claims.id,
    site: site.id,
    language: language.toLowerCase().split('-')[0] ?? 'en',
    timeZone,
  }
  if (identity === null)
    return {
      principal,
      token: claims,
      identityFault: !known && wasVerified(context, site, token) ? 'ended' : null,
      identityIgnored: [],
    }
  return resolveIdentity(context, site, { principal, claims, isNew: !known }, identity)
}

/** Whether their token was issued for a signed identity. */
const wasVerified = (context: RequestContext, site: SiteOrigins, token: string | null) =>
  Boolean(token && readShopperToken(context.secret, site.id, token)?.verified)
