import { randomUUID } from 'node:crypto'
import { ShopperId } from '../../shared/ids'
import type { Core } from '../core'
import { readGeneration } from '../operations/shopper-tokens'
import { vouchForShopper } from '../operations/vouch-for-shopper'
import type { Shopper } from '../rules/access'
import { vouchedClaims, type TokenClaims } from '../rules/shopper-token'
import { readIdentity } from './identity-token'
import type { SiteDoor } from './site-doors'
import type { ShopperData } from './sockets'

/** Who is at the browser by the token that it brought. `isNew`: it brought none that holds. */
type Comer = { who: Shopper; claims: TokenClaims; isNew: boolean }

/**
 * Who is at a browser that brings a signed identity beside its token. Where the shop's word does not hold, nobody gets
 * to see what belongs to somebody whom it vouched for before: the browser may be shared (closed by default).
 */
export async function vouchedShopper(core: Core, site: SiteDoor, { who, claims, isNew }: Comer, identity: string): Promise<ShopperData> {
  const read = await readIdentity(core, site, identity, await core.store.read(async ({ now }) => now))
  if (typeof read === 'string') {
    const token: TokenClaims = claims.vouched ? { id: ShopperId.parse(randomUUID()), vouched: null } : claims
    return { who: { ...who, id: token.id }, token, identityFault: read, identityIgnored: [] }
  }
  const id = await vouchForShopper(core, who, read, isNew)
  const { generation, now } = await readGeneration(core, site.id, id)
  return { who: { ...who, id }, token: vouchedClaims(claims, id, generation, read.key, now), identityFault: null, identityIgnored: read.ignored }
}
