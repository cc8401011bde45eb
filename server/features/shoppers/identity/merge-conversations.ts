import type { ConversationId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import { appendEvents, bySystem, conversations, lockOpenConversation, type UnitOfWork } from '../../conversations'

/**
 * Moves this browser's conversations from before the sign-in to `known`. When both have an open one (D8), the known
 * shopper's stays open and the other is closed, and can be read among the past ones.
 */
export async function mergeConversations(
  tx: UnitOfWork,
  known: ShopperPrincipal,
  from: ShopperPrincipal,
): Promise<void> {
  // First: waits for a message that is being written, so that it is moved too. A later one is refused.
  await setMergedInto(tx, known, from)
  const open = await lockOpenConversation(tx, from)
  const theirs = await lockOpenConversation(tx, known)
  if (open && theirs) await appendEvents(tx, open, bySystem, [{ kind: 'closed', epoch: open.epoch + 1 }])
  const moved = await tx.db
    .updateTable('conversations')
    .set({ shopper_id: known.id })
    .where('shopper_id', '=', from.id)
    .returning('id')
    .execute()
  for (const { id } of moved) await changeSender(tx, id, known, from)
  // Publish the changes to the shopper who has the conversations now.
  for (const change of tx.changes)
    if (change.row.shopper_id === from.id) change.row = { ...change.row, shopper_id: known.id }
  // Publish the others too, which have only changed their shopper: agents' lists also show closed ones.
  const told = new Set(tx.changes.map(({ row }) => row.id))
  const untold = moved.map(({ id }) => id).filter((id) => !told.has(id))
  if (untold.length > 0)
    for (const row of await conversations(tx).where('conversations.id', 'in', untold).execute())
      tx.changes.push({ row, was: null, events: [] })
  // Uploads that are not sent yet.
  await tx.db
    .updateTable('attachments')
    .set({ owner_id: known.id })
    .where('owner_id', '=', from.id)
    .where('conversation_id', 'is', null)
    .execute()
}

/**
 * Recorded even for a shopper without messages: their last one may still be on its way, and is then sent again as
 * `known`.
 */
async function setMergedInto(tx: UnitOfWork, known: ShopperPrincipal, from: ShopperPrincipal): Promise<void> {
  await tx.db
    .insertInto('shoppers')
    .values({
      id: from.id,
      site_id: from.site,
      name: null,
      email: null,
      verified: 0,
      language: from.language,
      time_zone: from.timeZone,
      created_at: tx.now,
      became: known.id,
      generation: 0,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ became: known.id }))
    .execute()
}

/**
 * The browser repeats a message whose answer was lost, now as another shopper: the repeat must be found under the new
 * id (D2).
 */
async function changeSender(
  tx: UnitOfWork,
  id: ConversationId,
  known: ShopperPrincipal,
  from: ShopperPrincipal,
): Promise<void> {
  await tx.db
    .updateTable('events')
    .set({ sender_id: known.id })
    .where('conversation_id', '=', id)
    .where('sender_id', '=', from.id)
    .execute()
}
