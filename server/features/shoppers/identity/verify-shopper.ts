import { randomUUID } from 'node:crypto'
import type { Contact } from '../../../../shared/events'
import { ShopperId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { appendEvents, bySystem, commit, lockOpenConversation, type UnitOfWork } from '../../conversations'
import { lockSite } from '../../sites'
import { mergeConversations } from './merge-conversations'

/**
 * The identity that a shop states. `externalId` is the shop's own id, the only thing by which a shopper is recognised.
 */
export type VerifiedIdentity = { externalId: string; name: string | null; email: string | null }

/**
 * Makes this browser's shopper a verified one. A shopper whom the shop's id already identifies is the same on every
 * device. A new one gets an id that no browser has had: a token that was copied or planted before the sign-in must not
 * become that person (session fixation). This browser's anonymous conversations move to them. An unverified name or
 * e-mail address proves nothing (chatwoot#2811), and on a shared browser another verified shopper's conversations stay
 * theirs. `isNew`: `principal` was created for this connection, and no token for it exists. Returns the verified
 * shopper's id.
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
  // The browser's other tabs reconnect with the new token. A copy of the old token is then worth nothing.
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

/**
 * Replaces name and address together: `verified` applies to both, so a verified name must not stand beside the
 * shopper's own address.
 */
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
