import type { Head } from '../../../../shared/conversation'
import type { AgentId, ConversationId, ShopperId } from '../../../../shared/ids'
import { stateLiteral, type Tx } from '../../../store/store'
import { headOf } from '../log/conversation-row'

const hour = 3_600_000
const columns = ['id', 'shopper_id', 'assignee_id', 'last_seq', 'shopper_seen', 'agent_seen'] as const

export type HeadRow = { id: ConversationId; shopper_id: ShopperId; assignee_id: AgentId | null; head: Head }

/** Most closed conversations per shopper: one who starts and ends thousands would have thousands of heads. */
const newest = 5

/**
 * D5: heads of these shoppers' open conversations, and of their newest ones that were closed in the last hour: the last
 * event may be the one that was lost.
 */
export async function readShopperHeads(tx: Tx, shoppers: ShopperId[]): Promise<HeadRow[]> {
  if (shoppers.length === 0) return []
  const rows = await tx.db
    .selectFrom((lately) =>
      lately
        .selectFrom('conversations')
        .select([...columns, 'state'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy(['shopper_id', 'state']).orderBy('updated_at', 'desc').orderBy('id'))
            .as('place'),
        )
        .where('shopper_id', 'in', shoppers)
        .where((eb) => eb.or([eb('state', '<>', stateLiteral('closed')), eb('updated_at', '>', tx.now - hour)]))
        .as('lately'),
    )
    .select(columns)
    .where((eb) => eb.or([eb('state', '<>', stateLiteral('closed')), eb('place', '<=', newest)]))
    .execute()
  return rows.map((row) => ({ ...row, head: headOf(row) }))
}

/** D5: heads of these agents' conversations. */
export async function readAgentHeads(tx: Tx, agents: AgentId[]): Promise<HeadRow[]> {
  if (agents.length === 0) return []
  const rows = await tx.db
    .selectFrom('conversations')
    .select(columns)
    .where('state', '=', stateLiteral('assigned'))
    .where('assignee_id', 'in', agents)
    .execute()
  return rows.map((row) => ({ ...row, head: headOf(row) }))
}

/** D5: heads of these conversations, assigned or not: a console watches them. */
export async function readHeads(tx: Tx, conversations: ConversationId[]): Promise<HeadRow[]> {
  if (conversations.length === 0) return []
  const rows = await tx.db.selectFrom('conversations').select(columns).where('id', 'in', conversations).execute()
  return rows.map((row) => ({ ...row, head: headOf(row) }))
}

/** Changes whenever a row of the inbox does: a console that missed a hint fetches again. */
export async function inboxRevision(tx: Tx): Promise<string> {
  const open = await tx.db
    .selectFrom('conversations')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('epoch').as('epochs'),
      eb.fn.sum<number>('last_seq').as('seqs'),
    ])
    .where('state', '<>', stateLiteral('closed'))
    .executeTakeFirstOrThrow()
  const last = await tx.db
    .selectFrom('conversations')
    .select((eb) => eb.fn.max('updated_at').as('at'))
    .executeTakeFirstOrThrow()
  return [open.count, open.epochs ?? 0, open.seqs ?? 0, last.at ?? 0].join('.')
}
