import type { AgentRequests, InboxCounts } from '../../../../shared/agent-protocol'
import type { Input, Output } from '../../../../shared/request'
import type { AgentPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { stateLiteral, sql, type Tx } from '../../../store/store'
import { summaryOf, type ConversationRow } from '../log/conversation-row'
import { conversations } from '../log/find-conversation'
import { pageCursor, parseCursor } from './page-cursor'
import { inboxRevision } from './read-heads'

type In = Input<AgentRequests, 'inbox'>
type List = In['list']

const pageSize = 50
/** Later than any due time: a ticket without one comes last. */
const never = 9_007_199_254_740_991

/** One page of a list, with the counts of all lists. */
export const inbox = (
  context: Context,
  principal: AgentPrincipal,
  { list, cursor }: In,
): Promise<Output<AgentRequests, 'inbox'>> =>
  context.store.read(async (tx) => {
    // Read before the rows: a revision that is too old costs one fetch, one that is too new would hide a change (D5).
    const revision = await inboxRevision(tx)
    const rows = await readPage(tx, principal, list, cursor)
    const last = rows.length === pageSize ? rows.at(-1) : undefined
    return {
      rows: rows.map(summaryOf),
      next: last ? cursorOf(list, last) : null,
      counts: await readCounts(tx, principal),
      revision,
    }
  })

function readPage(tx: Tx, principal: AgentPrincipal, list: List, cursor: string | null): Promise<ConversationRow[]> {
  const [at, id] = cursor === null ? [0, ''] : parseCursor(cursor)
  const after = cursor !== null
  const query = conversations(tx).limit(pageSize)
  switch (list) {
    case 'queue':
      return query
        .where('state', '=', stateLiteral('queued'))
        .$if(after, (rows) => rows.where(sql<boolean>`(conversations.queued_at, conversations.id) > (${at}, ${id})`))
        .orderBy('queued_at')
        .orderBy('conversations.id')
        .execute()
    case 'left': {
      // Must match the index's expression exactly.
      const due = sql<number>`coalesce(conversations.promise_at, ${sql.lit(never)})`
      return query
        .where('state', '=', stateLiteral('left'))
        .$if(after, (rows) => rows.where(sql<boolean>`(${due}, conversations.id) > (${at}, ${id})`))
        .orderBy(due)
        .orderBy('conversations.id')
        .execute()
    }
    case 'mine':
      return query
        .where('assignee_id', '=', principal.id)
        .where('state', '=', stateLiteral('assigned'))
        .$if(after, (rows) => rows.where(sql<boolean>`(${turn}, conversations.id) > (${at}, ${id})`))
        .orderBy(turn)
        .orderBy('conversations.id')
        .execute()
    case 'all':
      return query
        .$if(after, (rows) => rows.where(sql<boolean>`(conversations.said_at, conversations.id) < (${at}, ${id})`))
        .orderBy('said_at', 'desc')
        .orderBy('conversations.id', 'desc')
        .execute()
  }
}

/** Unanswered conversations first, the longest wait first; then by the last message. */
const turn = sql<number>`coalesce(conversations.owed_since, ${sql.lit(never)} - conversations.said_at)`

function cursorOf(list: List, row: ConversationRow): string {
  const place = {
    queue: row.queued_at,
    left: row.promise_at ?? never,
    mine: row.owed_since ?? never - row.said_at,
    all: row.said_at,
  }
  return pageCursor(place[list], row.id)
}

async function readCounts(tx: Tx, principal: AgentPrincipal): Promise<InboxCounts> {
  const open = await tx.db
    .selectFrom('conversations')
    .select(({ fn }) => [
      fn.count<number>(sql`case when state = 'queued' then 1 end`).as('queue'),
      fn.count<number>(sql`case when assignee_id = ${principal.id} then 1 end`).as('mine'),
      fn.count<number>(sql`case when state = 'left' then 1 end`).as('left'),
      fn.count<number>(sql`case when state = 'left' and promise_at < ${tx.now} then 1 end`).as('breached'),
    ])
    .where('state', '<>', stateLiteral('closed'))
    .executeTakeFirstOrThrow()
  return {
    queue: Number(open.queue),
    mine: Number(open.mine),
    left: Number(open.left),
    breached: Number(open.breached),
  }
}
