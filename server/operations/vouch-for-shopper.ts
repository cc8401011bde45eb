import { randomUUID } from 'node:crypto'
import type { Contact } from '../../shared/events'
import { ShopperId } from '../../shared/ids'
import type { Core } from '../core'
import type { Shopper } from '../rules/access'
import { adoptConversations } from './adopt-conversations'
import { commit, type Unit } from './commit'
import { lockOpenConversation } from './find-conversation'
import { lockSite } from './lock-site'
import { ourselves, record } from './record'

/** Who the shop says somebody is. `externalId` is the shop's own id for them, and the only thing that people are known by. */
export type Vouched = { externalId: string; name: string | null; email: string | null }

/**
 * The shop vouches for whoever is at this browser. Whom it knows by that id they are from now on, on every device. Whom it
 * does not know yet gets an id that no browser has had: a token that somebody copied or planted before the sign-in must
 * not become that person (session fixation). What was said at this browser before goes with them. What an unverified name
 * or e-mail address says is of no account here (chatwoot#2811), and somebody else's conversations stay theirs where a
 * browser is shared. `isNew`: `who` was made for this connection, and nobody has a token of theirs. Answers who they are.
 */
export async function vouchForShopper(core: Core, who: Shopper, vouched: Vouched, isNew = false): Promise<ShopperId> {
  const { id, left } = await commit(core, async (tx) => {
    await lockSite(tx, who.site)
    const known = await tx.db.selectFrom('shoppers').select('id').where('site_id', '=', who.site).where('external_id', '=', vouched.externalId).executeTakeFirst()
    const here = await tx.db.selectFrom('shoppers').select(['external_id', 'became']).where('id', '=', who.id).executeTakeFirst()
    const isNobodyYet = !isNew && (!here || (here.external_id === null && here.became === null))
    const vouchedFor = { ...who, id: known?.id ?? ShopperId.parse(randomUUID()) }
    if (!known) await insert(tx, vouchedFor, vouched)
    if (isNobodyYet) await adoptConversations(tx, vouchedFor, who)
    await verify(tx, vouchedFor, vouched)
    return { id: vouchedFor.id, left: isNobodyYet ? who.id : null }
  })
  // Other tabs of the browser come back with the new token, and whoever had copied the old one as nobody.
  if (left) core.bus.signOut({ shopper: left })
  return id
}

async function insert(tx: Unit, who: Shopper, { externalId }: Vouched): Promise<void> {
  await tx.db
    .insertInto('shoppers')
    .values({ id: who.id, site_id: who.site, name: null, email: null, verified: 0, language: who.language, time_zone: who.timeZone, created_at: tx.now, external_id: externalId, generation: 0 })
    .execute()
}

/** All that was told before gives way: one mark cannot vouch for a name of the shop's and an address of the shopper's. */
async function verify(tx: Unit, who: Shopper, { name, email }: Vouched): Promise<void> {
  const contact: Contact = { name, email, verified: true }
  await tx.db.updateTable('shoppers').set({ name, email, verified: 1 }).where('id', '=', who.id).execute()
  const open = await lockOpenConversation(tx, who)
  if (open && open.contact_json !== JSON.stringify(contact)) await record(tx, open, ourselves, [{ kind: 'identified', contact }])
}
