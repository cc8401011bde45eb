import type { ConversationId, ShopperId, SiteId } from '../../../../shared/ids'
import type { ShopperPrincipal } from '../../../access'
import { Refused } from '../../../refusal-error'
import type { Prepared } from '../../../store/prepared'
import { stateLiteral, sql, type Tx } from '../../../store/store'
import type { Tables } from '../../../store/tables'
import type { ConversationRow } from './conversation-row'

/** Conversations with their site's name, without locks. */
export const conversations = ({ db }: Pick<Tx, 'db'>) =>
  db
    .selectFrom('conversations')
    .innerJoin('sites', 'sites.id', 'conversations.site_id')
    .selectAll('conversations')
    .select('sites.name as site_name')

type LockedRow = ConversationRow & { shopper_blocked_at: number | null }

/** The row, locked until the transaction ends, or undefined. */
export async function lockConversation(tx: Tx, id: ConversationId): Promise<LockedRow | undefined> {
  const [row] = await tx.run(byId, { id })
  return row
}

/** For work that can wait: undefined also while another transaction holds the row. */
export async function lockFreeConversation(tx: Tx, id: ConversationId): Promise<ConversationRow | undefined> {
  const [row] = await tx.run(byIdIfFree, { id })
  return row
}

/** D8: there is at most one. */
export async function lockOpenConversation(tx: Tx, principal: ShopperPrincipal): Promise<LockedRow | undefined> {
  const [row] = await tx.run(openOf, { shopper: principal.id, site: principal.site })
  return row
}

/** For an agent, who may open every conversation: the locked row, or `not-found`. */
export async function lockOrThrow(tx: Tx, id: ConversationId): Promise<ConversationRow> {
  const row = await lockConversation(tx, id)
  if (!row) throw new Refused('not-found')
  return row
}

/** What this sender did under this client id before, or undefined (D2, R10). */
export async function findByClientId(tx: Tx, sender: string, clientId: string) {
  const [done] = await tx.run(byClientId, { sender, clientId })
  return done
}

export const isStored = async (tx: Tx, sender: string, clientId: string): Promise<boolean> =>
  (await findByClientId(tx, sender, clientId)) !== undefined

const byIdIfFree: Prepared<{ id: ConversationId }, ConversationRow> = (db, given, locks) =>
  conversations({ db })
    .$if(locks, (query) => query.modifyEnd(sql`for update of conversations skip locked`))
    .where('conversations.id', '=', given.id)

const byId: Prepared<{ id: ConversationId }, LockedRow> = (db, given, locks) =>
  locked(db, locks).where('conversations.id', '=', given.id)

const openOf: Prepared<{ shopper: ShopperId; site: SiteId }, LockedRow> = (db, given, locks) =>
  locked(db, locks)
    .where('conversations.shopper_id', '=', given.shopper)
    .where('conversations.site_id', '=', given.site)
    .where('conversations.state', '<>', stateLiteral('closed'))

const byClientId: Prepared<
  { sender: string; clientId: string },
  Pick<Tables['events'], 'conversation_id' | 'seq' | 'kind' | 'body_hash'>
> = (db, given) =>
  db
    .selectFrom('events')
    .select(['conversation_id', 'seq', 'kind', 'body_hash'])
    .where('sender_id', '=', given.sender)
    .where('client_id', '=', given.clientId)

/** Waits while another process holds the row. (SQLite has one writer and needs no lock.) */
const locked = (db: Tx['db'], locks: boolean) =>
  conversations({ db })
    .innerJoin('shoppers', 'shoppers.id', 'conversations.shopper_id')
    .select('shoppers.blocked_at as shopper_blocked_at')
    .$if(locks, (query) => query.modifyEnd(sql`for update of conversations`))
