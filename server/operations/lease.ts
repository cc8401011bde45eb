import type { AgentId } from '../../shared/ids'
import { presence } from '../rules/presence'
import type { Tx } from '../store/store'

/** Says that the agent has been heard of, by the database's clock. */
export async function renewLease(tx: Tx, agent: AgentId): Promise<number> {
  const leaseUntil = tx.now + presence.lease
  await tx.db.updateTable('agents').set({ lease_until: leaseUntil }).where('id', '=', agent).execute()
  return leaseUntil
}

/** The last socket of a process is gone: enough is left to reload the page. Another device's next heartbeat restores it. */
export const shortenLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, tx.now + presence.leaseAfterDisconnect)

/** Signed out, deactivated: gone now, without grace, as if never heard of; none that ran out. */
export const endLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, 0)

const endLeaseAt = (tx: Tx, agent: AgentId, at: number) =>
  tx.db.updateTable('agents').set({ lease_until: at }).where('id', '=', agent).where('lease_until', '>', at).execute()
