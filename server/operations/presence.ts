import type { AgentId } from '../../shared/ids'
import type { Core } from '../core'
import { onShiftOf } from '../rules/on-duty'

/** Tells all of an agent's consoles where they stand. */
export async function tellPresence(core: Core, agent: AgentId): Promise<void> {
  const { row, now } = await core.store.read(async (tx) => ({
    row: await tx.db.selectFrom('agents').selectAll().where('id', '=', agent).executeTakeFirstOrThrow(),
    now: tx.now,
  }))
  core.bus.agents.publish([{ agent }], 'presence', {
    accepting: row.accepting === 1,
    leaseUntil: row.lease_until,
    onShift: onShiftOf(row, now),
    open: row.open_count,
  })
}
