import { amended } from '../../shared/amend'
import type { EventOf, LogEvent } from '../../shared/events'
import { limits } from '../../shared/limits'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import { forgotten } from './body-hash'
import type { Unit } from './commit'
import type { Draft } from './record'
import { shopperOrder } from './shopper-order'

/** The shopper's last message gets other words. Also after an answer to it: that it was edited can be seen. */
export const editMessage = (core: Core, who: Shopper, input: Input<ShopperRequests, 'edit'>) =>
  shopperOrder(core, who, { ...input, body: { text: input.text } }, async (tx, row) => {
    const { target, text } = input
    await findLastOwn(tx, row, target)
    return { drafts: [await rewrite(tx, row, { kind: 'edited', target, text })] }
  })

/** The shopper's last message is deleted: its words, their hash and its files leave the database. */
export const deleteMessage = (core: Core, who: Shopper, input: Input<ShopperRequests, 'delete'>) =>
  shopperOrder(core, who, input, async (tx, row) => {
    const { target } = input
    const files = (await findLastOwn(tx, row, target)).attachments?.map(({ id }) => id) ?? []
    if (files.length > 0) await tx.db.deleteFrom('attachments').where('id', 'in', files).execute()
    return { drafts: [await rewrite(tx, row, { kind: 'deleted', target })] }
  })

/** Throws unless `target` is what the shopper said last, is still there, and was said a short time ago. */
async function findLastOwn(tx: Unit, row: ConversationRow, target: number): Promise<EventOf<'message'>> {
  if (row.state === 'closed') throw new Refused('wrong-state')
  const [message, ...later] = (await messagesFrom(tx, row, target)).filter((event) => event.kind === 'message' && event.by.kind === 'shopper')
  if (message?.kind !== 'message' || message.seq !== target) throw new Refused('not-found')
  if (later.length > 0 || message.deleted) throw new Refused('wrong-state')
  if (tx.now > message.at + limits.change) throw new Refused('expired')
  return message
}

/** In the stored log itself, as `apply` does on every screen (D10). */
async function rewrite(tx: Unit, row: ConversationRow, draft: Extract<Draft, { kind: 'edited' | 'deleted' }>): Promise<Draft> {
  const event = { ...draft, seq: row.last_seq + 1, at: tx.now, by: { kind: 'shopper' as const } }
  for (const was of await messagesFrom(tx, row, draft.target)) {
    const now = amended(was, event)
    if (now === was) continue
    await tx.db
      .updateTable('events')
      .set({ event_json: JSON.stringify(now), body_hash: forgotten })
      .where('conversation_id', '=', row.id)
      .where('seq', '=', was.seq)
      .execute()
  }
  return draft
}

/** Messages, and edits of them. */
async function messagesFrom(tx: Unit, row: ConversationRow, seq: number): Promise<LogEvent[]> {
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
