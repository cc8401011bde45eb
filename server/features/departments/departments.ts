import { randomUUID } from 'node:crypto'
import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Department } from '../../../shared/events'
import { DepartmentId } from '../../../shared/ids'
import type { Input } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { stateLiteral, type Tx } from '../../store/store'

export async function addDepartment(
  context: Context,
  _who: AgentPrincipal,
  { name }: Input<AgentRequests, 'add-department'>,
): Promise<{ department: Department }> {
  const department = { id: DepartmentId.parse(randomUUID()), name }
  await context.store.transaction(async (tx) => {
    await freeName(tx, name)
    await tx.db.insertInto('departments').values(department).execute()
  })
  return changed(context, { department })
}

export async function editDepartment(
  context: Context,
  _who: AgentPrincipal,
  { department: id, name }: Input<AgentRequests, 'edit-department'>,
): Promise<{ department: Department }> {
  await context.store.transaction(async (tx) => {
    await freeName(tx, name, id)
    const { numUpdatedRows } = await tx.db
      .updateTable('departments')
      .set({ name })
      .where('id', '=', id)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new Refused('not-found')
  })
  return changed(context, { department: { id, name } })
}

/**
 * Refuses while an open conversation, an agent or a site uses it: nothing may wait for a removed department. Closed
 * conversations keep its name.
 */
export async function removeDepartment(
  context: Context,
  _who: AgentPrincipal,
  { department: id }: Input<AgentRequests, 'remove-department'>,
): Promise<Record<string, never>> {
  await context.store.transaction(async (tx) => {
    if (await isNamed(tx, id)) throw new Refused('conflict')
    const { numDeletedRows } = await tx.db.deleteFrom('departments').where('id', '=', id).executeTakeFirst()
    if (Number(numDeletedRows) === 0) throw new Refused('not-found')
  })
  return changed(context, {})
}

async function freeName(tx: Tx, name: string, except?: DepartmentId): Promise<void> {
  const taken = await tx.db.selectFrom('departments').select('id').where('name', '=', name).executeTakeFirst()
  if (taken && taken.id !== except) throw new Refused('conflict')
}

async function isNamed(tx: Tx, id: DepartmentId): Promise<boolean> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select('id')
    .where('department_id', '=', id)
    .where('state', '<>', stateLiteral('closed'))
    .executeTakeFirst()
  const agent = await tx.db
    .selectFrom('agents')
    .select('id')
    .where('departments_json', 'like', `%"${id}"%`)
    .executeTakeFirst()
  const site = await tx.db
    .selectFrom('sites')
    .select('id')
    .where('settings_json', 'like', `%"${id}"%`)
    .executeTakeFirst()
  return Boolean(conversation ?? agent ?? site)
}

function changed<T>(context: Context, value: T): T {
  context.bus.agents.publish(['agents'], 'changed', 'team')
  return value
}
