import type { ConversationId } from '../../shared/ids'
import type { Shopper } from '../rules/access'
import type { Tables } from '../store/tables'
import type { Unit } from './commit'
import { lockOpenConversation } from './find-conversation'
import { ourselves, record } from './record'

/**
 * What was said on this browser before signing in becomes a part of the history of `known`. Where both have a
 * conversation open (D8), the known one goes on and the other is closed, to be read among the past ones.
 */
export async function adoptConversations(tx: Unit, known: Shopper, from: Tables['shoppers']): Promise<void> {
  const open = await lockOpenConversation(tx, { ...known, id: from.id })
  const theirs = await lockOpenConversation(tx, known)
  if (open && theirs) await record(tx, open, ourselves, [{ kind: 'closed', epoch: open.epoch + 1 }])
  const moved = await tx.db.updateTable('conversations').set({ shopper_id: known.id }).where('shopper_id', '=', from.id).returning('id').execute()
  for (const { id } of moved) await hand(tx, id, known, from)
  // What happened to them is told to whose they are now.
  for (const cause of tx.causes) if (cause.row.shopper_id === from.id) cause.row = { ...cause.row, shopper_id: known.id }
  await tx.db.updateTable('shoppers').set({ became: known.id }).where('id', '=', from.id).execute()
}

/** A message whose answer was lost is sent again by the same browser, now as somebody else: it must be found under the new name (D2). */
async function hand(tx: Unit, id: ConversationId, known: Shopper, from: Tables['shoppers']): Promise<void> {
  await tx.db.updateTable('events').set({ sender_id: known.id }).where('conversation_id', '=', id).where('sender_id', '=', from.id).execute()
}
