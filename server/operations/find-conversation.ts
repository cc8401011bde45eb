import type { ConversationId } from '../../shared/ids'
import { Refused } from '../refused'
import type { Shopper } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import { sql, type Tx } from '../store/store'

/** Conversations with their site's name; nothing is locked. */
export const conversations = (tx: Tx) =>
  tx.db.selectFrom('conversations').innerJoin('sites', 'sites.id', 'conversations.site_id').selectAll('conversations').select('sites.name as site_name')

/** The row, locked until the transaction ends, or undefined. */
export function lockConversation(tx: Tx, id: ConversationId): Promise<ConversationRow | undefined> {
  return locked(tx).where('conversations.id', '=', id).executeTakeFirst()
}

/** D8: there is at most one. */
export function lockOpenConversation(tx: Tx, who: Shopper): Promise<ConversationRow | undefined> {
  return locked(tx)
    .where('conversations.shopper_id', '=', who.id)
    .where('conversations.site_id', '=', who.site)
    .where('conversations.state', '<>', 'closed')
    .executeTakeFirst()
}

/** For an agent, to whom all conversations are open: the locked row, or `not-found`. */
export async function mustLock(tx: Tx, id: ConversationId): Promise<ConversationRow> {
  const row = await lockConversation(tx, id)
  if (!row) throw new Refused('not-found')
  return row
}

/** What this sender did under this client id before, if anything (D2, R10). */
export function findDone(tx: Tx, sender: string, clientId: string) {
  return tx.db
    .selectFrom('events')
    .select(['conversation_id', 'seq', 'kind', 'body_hash'])
    .where('sender_id', '=', sender)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
}

/** Waits where another process holds the row (SQLite has one writer and needs no lock). */
const locked = (tx: Tx) => conversations(tx).$if(tx.locks, (query) => query.modifyEnd(sql`for update of conversations`))
