import type { AgentId } from '../../shared/ids'
import type { Core } from '../core'
import { onShift } from '../rules/on-duty'

/** Tells all of an agent's consoles where they stand. */
export async function tellPresence(core: Core, agent: AgentId): Promise<void> {
  const { row, now } = await core.store.read(async (tx) => ({
    row: await tx.db.selectFrom('agents').selectAll().where('id', '=', agent).executeTakeFirstOrThrow(),
    now: tx.now,
  }))
  const shift = row.shift_from === null || row.shift_until === null ? null : { from: row.shift_from, until: row.shift_until }
  core.bus.agents.publish([{ agent }], 'presence', {
    accepting: row.accepting === 1,
    leaseUntil: row.lease_until,
    onShift: row.has_roster === 1 ? onShift({ shift }, now) : null,
    open: row.open_count,
  })
}
