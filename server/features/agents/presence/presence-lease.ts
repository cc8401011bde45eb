import type { AgentId } from '../../../../shared/ids'
import type { Tx } from '../../../store/store'
import { changePresence } from './presence-log'
import type { PresenceRow } from './presence-state'
import { presence } from './presence-times'

/**
 * Says that the agent has been heard of, by the database's clock. Only ever lengthens: a process that froze in the middle
 * would else, on waking, cut short what another has renewed meanwhile (F2, F9). Answers the agent's row as it was.
 */
export async function renewLease(tx: Tx, agent: AgentId): Promise<{ was: PresenceRow; leaseUntil: number }> {
  const leaseUntil = tx.now + presence.lease
  const was = await changePresence(tx, agent, ({ lease_until }) => ({ lease_until: Math.max(lease_until, leaseUntil) }))
  return { was, leaseUntil }
}

/** The last socket of a process is gone: enough is left to reload the page. Another device's next heartbeat restores it. */
export const shortenLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, tx.now + presence.leaseAfterDisconnect)

/** Signed out, deactivated: gone now, without grace, as if never heard of; none that ran out. */
export const endLease = (tx: Tx, agent: AgentId) => endLeaseAt(tx, agent, 0)

const endLeaseAt = (tx: Tx, agent: AgentId, at: number) =>
  changePresence(tx, agent, ({ lease_until }) => ({ lease_until: Math.min(lease_until, at) }))
