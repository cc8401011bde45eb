import type { Tables } from '../../server/store/tables'
import { ConversationId } from '../../shared/ids'
import { newId, type Shop } from './shop'

type Change = (index: number) => Partial<Tables['conversations']>

/** As many more conversations like this one, each of a shopper of its own and with an empty log, put straight into the tables. */
export async function copies(
  shop: Shop,
  original: ConversationId,
  count: number,
  change: Change,
): Promise<ConversationId[]> {
  const row = await shop.row(original)
  const shoppers = Array.from({ length: count }, () => shop.shopper())
  const rows = shoppers.map(({ id }, index) => ({
    ...row,
    id: ConversationId.parse(newId()),
    shopper_id: id,
    last_seq: 0,
    ...change(index),
  }))
  await shop.context.store.transaction(async ({ db, now }) => {
    const values = shoppers.map(({ id }) => ({
      id,
      site_id: row.site_id,
      name: null,
      email: null,
      verified: 0,
      language: 'en',
      time_zone: 'UTC',
      created_at: now,
      generation: 0,
    }))
    await db.insertInto('shoppers').values(values).execute()
    await db.insertInto('conversations').values(rows).execute()
  })
  return rows.map(({ id }) => id)
}

/** A log as long as this, without anybody having to write it: what is said last is said again. */
export async function lengthen(shop: Shop, conversation: ConversationId, length: number): Promise<void> {
  const log = await shop.log(conversation)
  const said = log.findLast((event) => event.kind === 'message')!
  const more = Array.from({ length: length - log.length }, (_, index) => ({
    ...said,
    seq: log.length + 1 + index,
    clientMessageId: newId(),
  }))
  await shop.context.store.transaction(async ({ db }) => {
    const rows = more.map((event) => ({
      conversation_id: conversation,
      seq: event.seq,
      at: event.at,
      kind: event.kind,
      sender_id: null,
      client_id: null,
      body_hash: null,
      event_json: JSON.stringify(event),
    }))
    await db.insertInto('events').values(rows).execute()
    await db.updateTable('conversations').set({ last_seq: length }).where('id', '=', conversation).execute()
  })
}
