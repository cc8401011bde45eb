import type { AgentId, ConversationId } from '../../shared/ids'
import type { EventOf } from '../../shared/events'
import type { Roster } from '../../shared/roster'
import type { Core } from '../core'
import { json, type ConversationRow } from '../rules/conversation-row'
import { handOnReason, type Assigned } from '../rules/hand-on'
import { candidateOf, onShift } from '../rules/on-duty'
import { shifts } from '../rules/roster'
import type { Prepared } from '../store/prepared'
import { inText, type Tx } from '../store/store'
import type { Tables } from '../store/tables'
import { isRowHeld } from '../store/unavailable'
import { commit } from './commit'
import { readAllSettings, readCandidates } from './duty'
import { eachByItself } from './each-by-itself'
import { lockFreeConversation } from './find-conversation'
import { readHolidays } from './promise'
import { ourselves, record } from './record'
import { queued } from './route'

/** Takes conversations back from agents who are gone, did not answer, or went off shift (R4); they keep their place in time. */
export async function handOn(core: Core, steady: boolean): Promise<void> {
  const lost = (await core.store.read((tx) => findLost(tx))).filter(({ reason }) => steady || reason !== 'agent-lost')
  const held = new Set<AgentId>()
  await eachByItself(lost, async ({ id, agent }) => {
    // Whose row was held a moment ago: for each of their conversations anew it would take that moment.
    if (held.has(agent)) return
    await requeue(core, id).catch((error: unknown) => {
      if (isRowHeld(error)) held.add(agent)
      throw error
    })
  })
}

type Lost = { id: ConversationId; agent: AgentId; reason: EventOf<'queued'>['reason'] }

async function findLost(tx: Tx, only?: ConversationId): Promise<Lost[]> {
  const [rows, candidates, sites] = [await readAssigned(tx, only), await readCandidates(tx), await readAllSettings(tx)]
  const ended = await findShiftEnded(tx, rows)
  return rows.flatMap((row) => {
    const site = sites.get(row.site_id)
    const reason = row.agent.status === 'deactivated' ? 'deactivated' : site && handOnReason(assignedOf(row, ended.has(row.id)), site, candidates, tx.now)
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
const assigned = (db: Tx['db']) => db.selectFrom('conversations').select(['id', 'site_id', 'owed_since', 'assigned_at', 'assignee_id']).where('state', '=', inText('assigned'))
const allAssigned: Prepared<object, Found> = (db) => assigned(db)
const assignedOne: Prepared<{ id: ConversationId }, Found> = (db, given) => assigned(db).where('id', '=', given.id)
const inCharge: Prepared<object, Tables['agents']> = (db) => db.selectFrom('agents').selectAll().where('open_count', '>', 0)

/** Which of these were given to agents whose shift has ended since. */
async function findShiftEnded(tx: Tx, rows: AssignedRow[]): Promise<Set<ConversationId>> {
  const off = rows.filter(({ agent }) => agent.has_roster === 1 && !onShift(candidateOf(agent), tx.now))
  if (off.length === 0) return new Set()
  const agents = off.map(({ agent }) => agent.id)
  const rosters = new Map((await tx.db.selectFrom('rosters').selectAll().where('agent_id', 'in', agents).execute()).map((row) => [row.agent_id, json<Roster>(row.roster_json)]))
  const holidays = await readHolidays(tx)
  const ended = off.filter(({ agent, assigned_at }) => {
    const roster = rosters.get(agent.id)
    return roster && assigned_at !== null && shifts(roster, holidays, assigned_at, tx.now).length > 0
  })
  return new Set(ended.map((row) => row.id))
}

const assignedOf = (row: AssignedRow, shiftEnded: boolean): Assigned => ({
  agent: candidateOf(row.agent),
  leaseUntil: row.agent.lease_until,
  owedSince: row.owed_since,
  assignedAt: row.assigned_at ?? 0,
  shiftEnded,
})

/** Looks again under the lock: what was found lost may have been answered, closed or taken meanwhile. */
function requeue(core: Core, id: ConversationId): Promise<void> {
  return commit(core, async (tx) => {
    const row = await lockFreeConversation(tx, id)
    if (!row) return
    const [still] = await findLost(tx, id)
    if (!still) return
    const { reason } = still
    await record(tx, row, ourselves, [queued(row, reason, row.queued_at ?? tx.now)], {
      avoid_agent_id: reason === 'no-answer' ? row.assignee_id : null,
      last_agent_id: reason === 'agent-lost' ? row.last_agent_id : null,
    })
  }, { waits: false })
}
