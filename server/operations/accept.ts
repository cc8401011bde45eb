import type { AgentRequests } from '../../shared/agent-protocol'
import type { AgentId } from '../../shared/ids'
import type { Input, Output } from '../../shared/request'
import type { Core } from '../core'
import type { AgentWho } from '../rules/access'
import { onShiftOf } from '../rules/on-duty'
import { endLease, renewLease, shortenLease } from './lease'
import { tellPresence } from './presence'
import { changePresence } from './presence-log'

/** R8: the explicit switch. Kept with the agent, not with the connection, so nothing but this turns it. */
export async function accept(core: Core, who: AgentWho, { accepting }: Input<AgentRequests, 'accept'>): Promise<{ accepting: boolean }> {
  await core.store.transaction(async (tx) => {
    await renewLease(tx, who.id)
    await changePresence(tx, who.id, () => ({ accepting: accepting ? 1 : 0 }))
  })
  await tellPresence(core, who.id)
  dutyChanged(core)
  return { accepting }
}

/** Renews the lease. One that had run out brings somebody back on duty, so routing looks at once. */
export async function heartbeat(core: Core, who: AgentWho): Promise<Output<AgentRequests, 'heartbeat'>> {
  const { was, leaseUntil, now } = await core.store.transaction(async (tx) => ({ ...(await renewLease(tx, who.id)), now: tx.now }))
  if (was.lease_until <= now) dutyChanged(core)
  return { leaseUntil, accepting: was.accepting === 1, onShift: onShiftOf(was, now), now }
}

function dutyChanged(core: Core) {
  core.bus.agents.publish(['agents'], 'changed', 'team')
  core.bus.stir()
}

/** The agent's last socket on this process has closed. */
export async function lostTouch(core: Core, agent: AgentId): Promise<void> {
  await core.store.transaction((tx) => shortenLease(tx, agent))
}

/** The agent has left for good, for now: what they had goes back without waiting. */
export async function goneNow(core: Core, agent: AgentId): Promise<void> {
  await core.store.transaction((tx) => endLease(tx, agent))
  dutyChanged(core)
}
