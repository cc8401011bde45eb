import { randomUUID } from 'node:crypto'
import type { Contact } from '../../../../shared/events'
import { ShopperId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { appendEvents, bySystem, commit, lockOpenConversation, type UnitOfWork } from '../../conversations'
import { lockSite } from '../../sites'
import { mergeConversations } from './merge-conversations'

/** Who the shop says somebody is. `externalId` is the shop's own id for them, and the only thing that people are known by. */
export type VerifiedIdentity = { externalId: string; name: string | null; email: string | null }

/**
 * The shop vouches for whoever is at this browser. Whom it knows by that id they are from now on, on every device. Whom it
 * does not know yet gets an id that no browser has had: a token that somebody copied or planted before the sign-in must
 * not become that person (session fixation). What was said at this browser before goes with them. What an unverified name
 * or e-mail address says is of no account here (chatwoot#2811), and somebody else's conversations stay theirs where a
 * browser is shared. `isNew`: `principal` was made for this connection, and nobody has a token of theirs. Answers who they are.
 */
export async function verifyShopper(
  context: Context,
  principal: ShopperPrincipal,
  identity: VerifiedIdentity,
  isNew = false,
): Promise<ShopperId> {
  const { id, left } = await commit(context, async (tx) => {
    await lockSite(tx, principal.site)
    const known = await tx.db
      .selectFrom('shoppers')
      .select('id')
      .where('site_id', '=', principal.site)
      .where('external_id', '=', identity.externalId)
      .executeTakeFirst()
    const here = await tx.db
      .selectFrom('shoppers')
      .select(['external_id', 'became'])
      .where('id', '=', principal.id)
      .executeTakeFirst()
    const isAnonymous = !isNew && (!here || (here.external_id === null && here.became === null))
    const verified = { ...principal, id: known?.id ?? ShopperId.parse(randomUUID()) }
    if (!known) await insertShopper(tx, verified, identity)
    if (isAnonymous) await mergeConversations(tx, verified, principal)
    await setVerifiedContact(tx, verified, identity)
    return { id: verified.id, left: isAnonymous ? principal.id : null }
  })
  // Other tabs of the browser come back with the new token, and whoever had copied the old one as nobody.
  if (left) context.bus.signOut({ shopper: left })
  return id
}

async function insertShopper(
  tx: UnitOfWork,
  principal: ShopperPrincipal,
  { externalId }: VerifiedIdentity,
): Promise<void> {
  await tx.db
    .insertInto('shoppers')
    .values({
      id: principal.id,
      site_id: principal.site,
      name: null,
      email: null,
      verified: 0,
      language: principal.language,
      time_zone: principal.timeZone,
      created_at: tx.now,
      external_id: externalId,
      generation: 0,
    })
    .execute()
}

/** All that was told before gives way: one mark cannot vouch for a name of the shop's and an address of the shopper's. */
async function setVerifiedContact(
  tx: UnitOfWork,
  principal: ShopperPrincipal,
  { name, email }: VerifiedIdentity,
): Promise<void> {
  const contact: Contact = { name, email, verified: true }
  await tx.db.updateTable('shoppers').set({ name, email, verified: 1 }).where('id', '=', principal.id).execute()
  const open = await lockOpenConversation(tx, principal)
  if (open && open.contact_json !== JSON.stringify(contact))
    await appendEvents(tx, open, bySystem, [{ kind: 'identified', contact }])
}
