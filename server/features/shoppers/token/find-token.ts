import type { SiteId } from '../../../../shared/ids'
import type { RequestContext } from '../../../request-context'
import { readShopperToken } from './shopper-token'
import type { TokenClaims } from './token-claims'
import { isStillValid } from './token-validity'

/** What a token of this site says, as long as it holds; null otherwise. */
export async function findToken(
  context: Pick<RequestContext, 'secret' | 'store'>,
  site: SiteId,
  token: string | null,
): Promise<TokenClaims | null> {
  const claims = token === null ? null : readShopperToken(context.secret, site, token)
  return claims && (await isStillValid(context, site, claims)) ? claims : null
}
