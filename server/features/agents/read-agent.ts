import type { Me } from '../../../shared/agent-protocol'
import type { AgentId } from '../../../shared/ids'
import type { Agent } from '../../../shared/team'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import type { Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { onShiftOf } from '../rosters/on-shift'
import { presenceAt } from './presence/presence-state'

export async function readAgent(tx: Tx, id: AgentId): Promise<Agent> {
  return agentOf(await readRow(tx, id), tx.now)
}

export async function readMe(tx: Tx, id: AgentId): Promise<Me> {
  const row = await readRow(tx, id)
  return { ...agentOf(row, tx.now), locale: row.locale }
}

async function readRow(tx: Tx, id: AgentId): Promise<Tables['agents']> {
  const row = await tx.db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refused('not-found')
  return row
}

export function agentOf(row: Tables['agents'], now: number): Agent {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    shownName: row.shown_name,
    picture: row.picture,
    role: row.role,
    capacity: row.capacity,
    languages: json(row.languages_json),
    departments: json(row.departments_json),
    accepting: row.accepting === 1,
    online: presenceAt(row, now).online === 1,
    onShift: onShiftOf(row, now),
    open: row.open_count,
    status: row.status,
  }
}
