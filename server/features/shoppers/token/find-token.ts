import type { SiteId } from '../../../../shared/ids'
import type { RequestContext } from '../../../request-context'
import { readShopperToken } from './shopper-token'
import type { TokenClaims } from './token-claims'
import { isStillValid } from './token-validity'

/** The claims of a valid token of this site, or null. */
export async function findToken(
  context: Pick<RequestContext, 'secret' | 'store'>,
  site: SiteId,
  token: string | null,
): Promise<TokenClaims | null> {
  const claims = token === null ? null : readShopperToken(context.secret, site, token)
  return claims && (await isStillValid(context, site, claims)) ? claims : null
}
