import type { AgentId } from '../../../../shared/ids'
import type { Context } from '../../../context'
import { onShiftOf } from '../../rosters/on-shift'

/** Sends an agent's presence to all their consoles. */
export async function publishPresence(context: Context, agent: AgentId): Promise<void> {
  const { row, now } = await context.store.read(async (tx) => ({
    row: await tx.db.selectFrom('agents').selectAll().where('id', '=', agent).executeTakeFirstOrThrow(),
    now: tx.now,
  }))
  context.bus.agents.publish([{ agent }], 'presence', {
    accepting: row.accepting === 1,
    leaseUntil: row.lease_until,
    onShift: onShiftOf(row, now),
    open: row.open_count,
  })
}
