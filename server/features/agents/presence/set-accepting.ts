import type { AgentRequests } from '../../../../shared/agent-protocol'
import type { AgentId } from '../../../../shared/ids'
import type { Input, Output } from '../../../../shared/request'
import type { AgentPrincipal } from '../../../access'
import type { Context } from '../../../context'
import { onShiftOf } from '../../rosters/on-shift'
import { endLease, renewLease, shortenLease } from './presence-lease'
import { changePresence } from './presence-log'
import { publishPresence } from './publish-presence'

/** R8: the explicit switch. Stored with the agent and not with the connection, so only this changes it. */
export async function setAccepting(
  context: Context,
  principal: AgentPrincipal,
  { accepting }: Input<AgentRequests, 'accept'>,
): Promise<{ accepting: boolean }> {
  await context.store.transaction(async (tx) => {
    await renewLease(tx, principal.id)
    await changePresence(tx, principal.id, () => ({ accepting: accepting ? 1 : 0 }))
  })
  await publishPresence(context, principal.id)
  publishTeamChanged(context)
  return { accepting }
}

/** Renews the lease. An expired lease brings the agent back on duty, so routing checks at once. */
export async function heartbeat(
  context: Context,
  principal: AgentPrincipal,
): Promise<Output<AgentRequests, 'heartbeat'>> {
  const { was, leaseUntil, now } = await context.store.transaction(async (tx) => ({
    ...(await renewLease(tx, principal.id)),
    now: tx.now,
  }))
  if (was.lease_until <= now) publishTeamChanged(context)
  return { leaseUntil, accepting: was.accepting === 1, onShift: onShiftOf(was, now), now }
}

function publishTeamChanged(context: Context) {
  context.bus.agents.publish(['agents'], 'changed', 'team')
  context.bus.notifyRouting()
}

/** The agent's last socket on this process has closed. */
export async function shortenPresence(context: Context, agent: AgentId): Promise<void> {
  await context.store.transaction((tx) => shortenLease(tx, agent))
}

/** The agent has signed out or was deactivated: their conversations are requeued at once. */
export async function endPresence(context: Context, agent: AgentId): Promise<void> {
  await context.store.transaction((tx) => endLease(tx, agent))
  publishTeamChanged(context)
}
