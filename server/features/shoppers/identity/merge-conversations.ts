import type { ConversationId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import { appendEvents, bySystem, conversations, lockOpenConversation, type UnitOfWork } from '../../conversations'

/**
 * What was said on this browser before signing in becomes a part of the history of `known`. Where both have a
 * conversation open (D8), the known one goes on and the other is closed, to be read among the past ones.
 */
export async function mergeConversations(
  tx: UnitOfWork,
  known: ShopperPrincipal,
  from: ShopperPrincipal,
): Promise<void> {
  // First: a message of theirs that is being written is waited for, and taken along; a later one is refused.
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
  // What happened to them is told to whose they are now.
  for (const change of tx.changes)
    if (change.row.shopper_id === from.id) change.row = { ...change.row, shopper_id: known.id }
  // And whose they are now, of those to which nothing else happened: agents' lists show closed ones too.
  const told = new Set(tx.changes.map(({ row }) => row.id))
  const untold = moved.map(({ id }) => id).filter((id) => !told.has(id))
  if (untold.length > 0)
    for (const row of await conversations(tx).where('conversations.id', 'in', untold).execute())
      tx.changes.push({ row, was: null, events: [] })
  // What was uploaded and is still to be sent.
  await tx.db
    .updateTable('attachments')
    .set({ owner_id: known.id })
    .where('owner_id', '=', from.id)
    .where('conversation_id', 'is', null)
    .execute()
}

/** Noted also of a shopper who has said nothing: what they sent last may still be on its way, and is said again as `known`. */
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

/** A message whose answer was lost is sent again by the same browser, now as somebody else: it must be found under the new name (D2). */
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
