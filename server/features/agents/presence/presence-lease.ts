import type { AgentId } from '../../../../shared/ids'
import type { Tx } from '../../../store/store'
import { changePresence } from './presence-log'
import type { PresenceRow } from './presence-state'
import { presence } from './presence-times'

/**
 * Renews the agent's lease, by the database's clock. Only lengthens it: a process that wakes from a freeze would
 * otherwise cut short what another process has renewed meanwhile (F2, F9). Returns the agent's row as it was.
 */
export async function renewLease(tx: Tx, agent: AgentId): Promise<{ was: PresenceRow; leaseUntil: number }> {
  const leaseUntil = tx.now + presence.lease
  const was = await changePresence(tx, agent, ({ lease_until }) => ({ lease_until: Math.max(lease_until, leaseUntil) }))
  return { was, leaseUntil }
}

/**
 * The last socket of a process has closed: leaves enough time to reload the page. Another device's next heartbeat
 * restores the lease.
 */
export const shortenLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, tx.now + presence.leaseAfterDisconnect)

/** After sign-out or deactivation the lease ends at once, without grace. It does not count as expired. */
export const endLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, 0)

const endLeaseAt = (tx: Tx, agent: AgentId, at: number) =>
  changePresence(tx, agent, ({ lease_until }) => ({ lease_until: Math.min(lease_until, at) }))
