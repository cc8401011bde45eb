import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { firstSite } from '../support/people'
import { openShopper } from '../support/sockets'
import type { OpenShop } from './open-shop'

/**
 * A conversation of many days, of so many events: begun with these words and ended with "Word" and their
 * number, some minutes between each and the next. Nobody could write as much in an hour: it is put into the database of a server that stands still.
 */
export async function longTalk(shop: OpenShop, first: string, length: number): Promise<ConversationId> {
  const { key } = await firstSite(shop.owner)
  const { ask, socket } = await openShopper(shop.server.url, { site: key })
  const { conversation } = await ask('send', { clientMessageId: randomUUID(), text: first, contact: {} })
  socket.disconnect()
  await shop.server.stop()
  lengthen(join(shop.server.dataDir, 'counterbell.db'), conversation, length)
  await shop.server.begin()
  return conversation
}

const pause = 15 * 60_000
/** Some pages before the newest one; search looks through the last thousand messages of a conversation. */
const pagesBack = 700
export const oldWords = 'Is the celadon vase glazed inside?'

function lengthen(file: string, conversation: ConversationId, length: number): void {
  const database = new Database(file)
  const log = (
    database
      .prepare('select event_json from events where conversation_id = ? order by seq')
      .pluck()
      .all(conversation) as string[]
  ).map((json) => JSON.parse(json) as LogEvent)
  const said = log.findLast((event) => event.kind === 'message')!
  const textAt = (seq: number) =>
    seq === length ? `Word ${length}` : seq === length - pagesBack ? oldWords : 'And one thing more'
  const more = Array.from({ length: length - log.length }, (_, index): LogEvent => ({
    ...said,
    seq: log.length + index + 1,
    text: textAt(log.length + index + 1),
    clientMessageId: randomUUID(),
  }))
  const write = database.prepare(
    'insert into events (conversation_id, seq, at, kind, event_json) values (?, ?, ?, ?, ?) on conflict do update set at = excluded.at, event_json = excluded.event_json',
  )
  database.transaction(() => {
    for (const event of [...log, ...more]) {
      const at = said.at - (length - event.seq) * pause
      write.run(conversation, event.seq, at, event.kind, JSON.stringify({ ...event, at }))
    }
    const last = JSON.stringify({ text: `Word ${length}`, at: said.at, by: 'shopper', seq: length })
    database
      .prepare('update conversations set last_seq = ?, last_message_json = ? where id = ?')
      .run(length, last, conversation)
  })()
  database.close()
}
