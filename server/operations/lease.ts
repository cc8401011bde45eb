import type { AgentId } from '../../shared/ids'
import { presence } from '../rules/presence'
import type { Prepared } from '../store/prepared'
import type { Tx } from '../store/store'

/**
 * Says that the agent has been heard of, by the database's clock. Only ever lengthens: a process that froze in the middle
 * would else, on waking, cut short what another has renewed meanwhile (F2, F9).
 */
export async function renewLease(tx: Tx, agent: AgentId): Promise<number> {
  const leaseUntil = tx.now + presence.lease
  await tx.run(lengthen, { agent, leaseUntil })
  return leaseUntil
}

const lengthen: Prepared<{ agent: AgentId; leaseUntil: number }, unknown> = (db, given) =>
  db.updateTable('agents').set({ lease_until: given.leaseUntil }).where('id', '=', given.agent).where('lease_until', '<', given.leaseUntil)

/** The last socket of a process is gone: enough is left to reload the page. Another device's next heartbeat restores it. */
export const shortenLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, tx.now + presence.leaseAfterDisconnect)

/** Signed out, deactivated: gone now, without grace, as if never heard of; none that ran out. */
export const endLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, 0)

const endLeaseAt = (tx: Tx, agent: AgentId, at: number) =>
  tx.db.updateTable('agents').set({ lease_until: at }).where('id', '=', agent).where('lease_until', '>', at).execute()
