import type { SiteId } from '../../shared/ids'
import { holdsStill } from '../operations/shopper-tokens'
import type { TokenClaims } from '../rules/shopper-token'
import type { DoorCore } from './door-core'
import { readShopperToken } from './shopper-token'

/** What a token of this site says, as long as it holds; null otherwise. */
export async function findToken(core: Pick<DoorCore, 'secret' | 'store'>, site: SiteId, token: string | null): Promise<TokenClaims | null> {
  const claims = token === null ? null : readShopperToken(core.secret, site, token)
  return claims && (await holdsStill(core, site, claims)) ? claims : null
}
