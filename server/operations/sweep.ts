import type { Core } from '../core'
import { assignWaiting } from './assign-waiting'
import { handOn } from './hand-on'
import { leaveWaiting } from './leave-waiting'
import { refreshShifts } from './refresh-shifts'

/**
 * Everything that must happen although nobody asks for it (R4, R5, R13): shifts that begin and end, leases that run
 * out, conversations that wait. Every process does it; what one has done, the next finds done (R11).
 */
export async function sweep(core: Core): Promise<void> {
  if ((await refreshShifts(core)) > 0) core.bus.agents.publish(['agents'], 'changed', 'team')
  await handOn(core)
  await assignWaiting(core)
  await leaveWaiting(core)
}
