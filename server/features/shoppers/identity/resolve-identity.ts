import { randomUUID } from 'node:crypto'
import { ShopperId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import type { ShopperData } from '../../../bus/socket-types'
import type { Context } from '../../../context'
import type { SiteOrigins } from '../../sites'
import { verifiedClaims, type TokenClaims } from '../token/token-claims'
import { readGeneration } from '../token/token-validity'
import { readIdentity } from './identity-token'
import { verifyShopper } from './verify-shopper'

/** The shopper according to the browser's token. `isNew`: it had no valid token. */
type Arrival = { principal: ShopperPrincipal; claims: TokenClaims; isNew: boolean }

/**
 * Identifies a browser that sends a signed identity beside its token. When the identity is invalid, the browser must
 * not see conversations of an earlier verified shopper: it may be shared (closed by default).
 */
export async function resolveIdentity(
  context: Context,
  site: SiteOrigins,
  { principal, claims, isNew }: Arrival,
  identity: string,
): Promise<ShopperData> {
  const read = await readIdentity(context, site, identity, await context.store.read(async ({ now }) => now))
  if (typeof read === 'string') {
    const token: TokenClaims = claims.verified ? { id: ShopperId.parse(randomUUID()), verified: null } : claims
    return { principal: { ...principal, id: token.id }, token, identityFault: read, identityIgnored: [] }
  }
  const id = await verifyShopper(context, principal, read, isNew)
  const { generation, now } = await readGeneration(context, site.id, id)
  return {
    principal: { ...principal, id },
    token: verifiedClaims(claims, id, generation, read.key, now),
    identityFault: null,
    identityIgnored: read.ignored,
  }
}
