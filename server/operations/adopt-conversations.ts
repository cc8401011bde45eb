import type { ConversationId } from '../../shared/ids'
import type { Shopper } from '../rules/access'
import type { Unit } from './commit'
import { lockOpenConversation } from './find-conversation'
import { ourselves, record } from './record'

/**
 * What was said on this browser before signing in becomes a part of the history of `known`. Where both have a
 * conversation open (D8), the known one goes on and the other is closed, to be read among the past ones.
 */
export async function adoptConversations(tx: Unit, known: Shopper, from: Shopper): Promise<void> {
  // First: a message of theirs that is being written is waited for, and taken along; a later one is refused.
  await leave(tx, known, from)
  const open = await lockOpenConversation(tx, from)
  const theirs = await lockOpenConversation(tx, known)
  if (open && theirs) await record(tx, open, ourselves, [{ kind: 'closed', epoch: open.epoch + 1 }])
  const moved = await tx.db.updateTable('conversations').set({ shopper_id: known.id }).where('shopper_id', '=', from.id).returning('id').execute()
  for (const { id } of moved) await hand(tx, id, known, from)
  // What happened to them is told to whose they are now.
  for (const cause of tx.causes) if (cause.row.shopper_id === from.id) cause.row = { ...cause.row, shopper_id: known.id }
  // What was uploaded and is still to be sent.
  await tx.db.updateTable('attachments').set({ owner_id: known.id }).where('owner_id', '=', from.id).where('conversation_id', 'is', null).execute()
}

/** Noted also of a shopper who has said nothing: what they sent last may still be on its way, and is said again as `known`. */
async function leave(tx: Unit, known: Shopper, from: Shopper): Promise<void> {
  await tx.db
    .insertInto('shoppers')
    .values({ id: from.id, site_id: from.site, name: null, email: null, verified: 0, language: from.language, time_zone: from.timeZone, created_at: tx.now, became: known.id, generation: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ became: known.id }))
    .execute()
}

/** A message whose answer was lost is sent again by the same browser, now as somebody else: it must be found under the new name (D2). */
async function hand(tx: Unit, id: ConversationId, known: Shopper, from: Shopper): Promise<void> {
  await tx.db.updateTable('events').set({ sender_id: known.id }).where('conversation_id', '=', id).where('sender_id', '=', from.id).execute()
}
