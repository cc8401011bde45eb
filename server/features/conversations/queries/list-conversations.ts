import type { PastConversation } from '../../../../shared/conversation'
import type { Input, Output } from '../../../../shared/request'
import type { ShopperRequests } from '../../../../shared/shopper-protocol'
import type { ShopperPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { json } from '../../../store/json-column'
import { sql, type Tx } from '../../../store/store'
import { pageCursor, parseCursor } from './page-cursor'

const pageSize = 20

/** One page of a shopper's own conversations on this site, newest first. */
export const listConversations = (
  context: Context,
  principal: ShopperPrincipal,
  { cursor }: Input<ShopperRequests, 'past'>,
): Promise<Output<ShopperRequests, 'past'>> =>
  context.store.read(async (tx) => {
    const rows = await readPage(tx, principal, cursor)
    const last = rows.length === pageSize ? rows.at(-1) : undefined
    return { rows: rows.map(pastOf), next: last ? pageCursor(last.started_at, last.id) : null }
  })

function readPage({ db }: Tx, principal: ShopperPrincipal, cursor: string | null) {
  const [at, id] = cursor === null ? [0, ''] : parseCursor(cursor)
  return db
    .selectFrom('conversations')
    .leftJoin('agents', 'agents.id', 'conversations.last_agent_id')
    .select([
      'conversations.id',
      'state',
      'started_at',
      'last_message_json',
      'rating_json',
      'agents.id as agent',
      'agents.picture',
    ])
    .select((eb) => eb.fn.coalesce('agents.shown_name', 'agents.name').as('name'))
    .where('shopper_id', '=', principal.id)
    .where('site_id', '=', principal.site)
    .$if(cursor !== null, (rows) =>
      rows.where(sql<boolean>`(conversations.started_at, conversations.id) < (${at}, ${id})`),
    )
    .orderBy('started_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(pageSize)
    .execute()
}

const pastOf = (row: Awaited<ReturnType<typeof readPage>>[number]): PastConversation => ({
  id: row.id,
  state: row.state,
  startedAt: row.started_at,
  lastMessage: json(row.last_message_json),
  agent: row.agent === null ? null : { id: row.agent, name: row.name ?? '', picture: row.picture },
  rating: json(row.rating_json),
})
