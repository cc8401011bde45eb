import type { EventOf } from '../../../shared/events'
import type { AgentId, ConversationId } from '../../../shared/ids'
import type { Roster } from '../../../shared/roster'
import type { Context } from '../../context'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import { stateLiteral, type Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { tryEach } from '../../store/try-each'
import { isRowHeld } from '../../store/unavailable'
import { appendEvents, bySystem, commit, type ConversationRow, lockFreeConversation } from '../conversations'
import { onShift } from '../rosters/on-shift'
import { readHolidays } from '../rosters/read-holidays'
import { shifts } from '../rosters/shifts'
import { readAllSiteSettings, readCandidates } from './candidates'
import { candidateOf } from './on-duty'
import { requeueReason, type AssignedConversation } from './requeue-reason'
import { queuedEvent } from './route'

/**
 * Requeues conversations of agents who are gone, did not answer, or went off shift (R4). They keep their place in the
 * queue.
 */
export async function requeueStale(context: Context, steady: boolean): Promise<void> {
  const stale = (await context.store.read((tx) => findStale(tx))).filter(
    ({ reason }) => steady || reason !== 'agent-lost',
  )
  const held = new Set<AgentId>()
  await tryEach(stale, async ({ id, agent }) => {
    // This agent's row was held a moment ago: each further conversation would wait for it again.
    if (held.has(agent)) return
    await requeueOne(context, id).catch((error: unknown) => {
      if (isRowHeld(error)) held.add(agent)
      throw error
    })
  })
}

type Stale = { id: ConversationId; agent: AgentId; reason: EventOf<'queued'>['reason'] }

async function findStale(tx: Tx, only?: ConversationId): Promise<Stale[]> {
  const [rows, candidates, sites] = [
    await readAssigned(tx, only),
    await readCandidates(tx),
    await readAllSiteSettings(tx),
  ]
  const ended = await findShiftEnded(tx, rows)
  return rows.flatMap((row) => {
    const site = sites.get(row.site_id)
    const reason =
      row.agent.status === 'deactivated'
        ? 'deactivated'
        : site && requeueReason(assignedOf(row, ended.has(row.id)), site, candidates, tx.now)
    return reason ? [{ id: row.id, agent: row.agent.id, reason }] : []
  })
}

type AssignedRow = Pick<ConversationRow, 'id' | 'site_id' | 'owed_since' | 'assigned_at'> & { agent: Tables['agents'] }

async function readAssigned(tx: Tx, only?: ConversationId): Promise<AssignedRow[]> {
  const rows = await (only ? tx.run(assignedOne, { id: only }) : tx.run(allAssigned, {}))
  const agents = new Map((await tx.run(inCharge, {})).map((agent) => [agent.id, agent]))
  return rows.flatMap((row) => {
    const agent = row.assignee_id && agents.get(row.assignee_id)
    return agent ? [{ ...row, agent }] : []
  })
}

type Found = Omit<AssignedRow, 'agent'> & Pick<ConversationRow, 'assignee_id'>
const assigned = (db: Tx['db']) =>
  db
    .selectFrom('conversations')
    .select(['id', 'site_id', 'owed_since', 'assigned_at', 'assignee_id'])
    .where('state', '=', stateLiteral('assigned'))
const allAssigned: Prepared<object, Found> = (db) => assigned(db)
const assignedOne: Prepared<{ id: ConversationId }, Found> = (db, given) => assigned(db).where('id', '=', given.id)
const inCharge: Prepared<object, Tables['agents']> = (db) =>
  db.selectFrom('agents').selectAll().where('open_count', '>', 0)

/** Which of these were assigned to agents whose shift has ended since. */
async function findShiftEnded(tx: Tx, rows: AssignedRow[]): Promise<Set<ConversationId>> {
  const off = rows.filter(({ agent }) => agent.has_roster === 1 && !onShift(candidateOf(agent), tx.now))
  if (off.length === 0) return new Set()
  const agents = off.map(({ agent }) => agent.id)
  const rosters = new Map(
    (await tx.db.selectFrom('rosters').selectAll().where('agent_id', 'in', agents).execute()).map((row) => [
      row.agent_id,
      json<Roster>(row.roster_json),
    ]),
  )
  const holidays = await readHolidays(tx)
  const ended = off.filter(({ agent, assigned_at }) => {
    const roster = rosters.get(agent.id)
    return roster && assigned_at !== null && shifts(roster, holidays, assigned_at, tx.now).length > 0
  })
  return new Set(ended.map((row) => row.id))
}

const assignedOf = (row: AssignedRow, shiftEnded: boolean): AssignedConversation => ({
  agent: candidateOf(row.agent),
  leaseUntil: row.agent.lease_until,
  owedSince: row.owed_since,
  assignedAt: row.assigned_at ?? 0,
  shiftEnded,
})

/** Checks again under the lock: the conversation may have been answered, closed or taken meanwhile. */
function requeueOne(context: Context, id: ConversationId): Promise<void> {
  return commit(
    context,
    async (tx) => {
      const row = await lockFreeConversation(tx, id)
      if (!row) return
      const [still] = await findStale(tx, id)
      if (!still) return
      const { reason } = still
      await appendEvents(tx, row, bySystem, [queuedEvent(row, reason, row.queued_at ?? tx.now)], {
        avoid_agent_id: reason === 'no-answer' ? row.assignee_id : null,
        last_agent_id: reason === 'agent-lost' ? row.last_agent_id : null,
      })
    },
    { waits: false },
  )
}
