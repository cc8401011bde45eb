import { randomUUID } from 'node:crypto'
import { AgentId } from '../../../shared/ids'
import type { AgentSettings } from '../../../shared/team'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { changePresence } from './presence/presence-log'

/** Throws `conflict` when the address is taken. A new agent does not accept until they switch it on (R8). */
export async function insertAgent(
  tx: Tx,
  email: string,
  settings: AgentSettings,
  passwordHash: string | null,
): Promise<AgentId> {
  const id = AgentId.parse(randomUUID())
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('agents')
    .values({
      id,
      email,
      name: settings.name,
      shown_name: null,
      picture: null,
      role: settings.role,
      capacity: settings.capacity,
      languages_json: JSON.stringify(settings.languages),
      departments_json: JSON.stringify(settings.departments),
      password_hash: passwordHash,
      locale: null,
      accepting: 0,
      lease_until: 0,
      shift_from: null,
      shift_until: null,
      has_roster: 0,
      open_count: 0,
      last_assigned_at: 0,
      status: passwordHash ? 'active' : 'invited',
      created_at: tx.now,
      presence_logged_until: 0,
      generation: 0,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) === 0) throw new Refused('conflict')
  await changePresence(tx, id, () => ({}))
  return id
}
