import { randomUUID } from 'node:crypto'
import { ShopperId } from '../../shared/ids'
import type { IdentityFault } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { isSomebodyKnown, vouchForShopper } from '../operations/vouch-for-shopper'
import type { Shopper } from '../rules/access'
import { readIdentity } from './identity-token'
import type { SiteDoor } from './site-doors'

type Settled = { who: Shopper; identityFault: IdentityFault | null }

/**
 * Who is at a browser that brings a signed identity beside its token. Where the shop's word does not hold, nobody gets
 * to see what belongs to somebody whom it vouched for before: the browser may be shared (closed by default).
 */
export async function vouchedShopper(core: Core, site: SiteDoor, who: Shopper, identity: string): Promise<Settled> {
  const read = await readIdentity(core, site, identity, await core.store.read(async ({ now }) => now))
  if (typeof read !== 'string') return { who: { ...who, id: await vouchForShopper(core, who, read) }, identityFault: null }
  const id = (await isSomebodyKnown(core, who.id)) ? ShopperId.parse(randomUUID()) : who.id
  return { who: { ...who, id }, identityFault: read }
}
