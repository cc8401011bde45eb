import { amended } from '../../../shared/amend'
import type { EventOf, LogEvent } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import type { Input } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import { type ConversationRow, type NewEvent, shopperCommand, type UnitOfWork } from '../conversations'
import { erasedHash } from './body-hash'

/** Changes the text of the shopper's last message, even after an answer to it: the edit is visible. */
export const editMessage = (context: Context, principal: ShopperPrincipal, input: Input<ShopperRequests, 'edit'>) =>
  shopperCommand(context, principal, { ...input, body: { text: input.text } }, async (tx, row) => {
    const { target, text } = input
    await findLastOwn(tx, row, target)
    return { events: [await rewrite(tx, row, { kind: 'edited', target, text })] }
  })

/** Deletes the shopper's last message: its text, its hash and its files leave the database. */
export const deleteMessage = (context: Context, principal: ShopperPrincipal, input: Input<ShopperRequests, 'delete'>) =>
  shopperCommand(context, principal, input, async (tx, row) => {
    const { target } = input
    const files = (await findLastOwn(tx, row, target)).attachments?.map(({ id }) => id) ?? []
    if (files.length > 0) await tx.db.deleteFrom('attachments').where('id', 'in', files).execute()
    return { events: [await rewrite(tx, row, { kind: 'deleted', target })] }
  })

/** Throws unless `target` is the shopper's last message, not deleted and recent. */
async function findLastOwn(tx: UnitOfWork, row: ConversationRow, target: number): Promise<EventOf<'message'>> {
  if (row.state === 'closed') throw new Refused('wrong-state')
  const [message, ...later] = (await messagesFrom(tx, row, target)).filter(
    (event) => event.kind === 'message' && event.by.kind === 'shopper',
  )
  if (message?.kind !== 'message' || message.seq !== target) throw new Refused('not-found')
  if (later.length > 0 || message.deleted) throw new Refused('wrong-state')
  if (tx.now > message.at + limits.change) throw new Refused('expired')
  return message
}

/** Changes the stored log the same way as `apply` does on every screen (D10). */
async function rewrite(
  tx: UnitOfWork,
  row: ConversationRow,
  draft: Extract<NewEvent, { kind: 'edited' | 'deleted' }>,
): Promise<NewEvent> {
  const event = { ...draft, seq: row.last_seq + 1, at: tx.now, by: { kind: 'shopper' as const } }
  for (const was of await messagesFrom(tx, row, draft.target)) {
    const now = amended(was, event)
    if (now === was) continue
    await tx.db
      .updateTable('events')
      .set({ event_json: JSON.stringify(now), body_hash: erasedHash })
      .where('conversation_id', '=', row.id)
      .where('seq', '=', was.seq)
      .execute()
  }
  return draft
}

/** Messages and their edits. */
async function messagesFrom(tx: UnitOfWork, row: ConversationRow, seq: number): Promise<LogEvent[]> {
  const rows = await tx.db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', row.id)
    .where('seq', '>=', seq)
    .where('kind', 'in', ['message', 'edited'])
    .orderBy('seq')
    .execute()
  return rows.map((each) => json<LogEvent>(each.event_json))
}
