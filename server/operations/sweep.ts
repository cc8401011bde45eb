import type { Core } from '../core'
import { assignWaiting } from './assign-waiting'
import { handOn } from './hand-on'
import { leaveWaiting } from './leave-waiting'
import { logPassedPresence } from './presence-log'
import { refreshShifts } from './refresh-shifts'

/**
 * Everything that must happen although nobody asks for it (R4, R5, R13): shifts that begin and end, leases that run
 * out, conversations that wait. Every process does it; what one has done, the next finds done (R11). Not `steady`: it was
 * us, or the database, who could not be reached, so nobody counts as lost for being unheard of.
 */
export async function sweep(core: Core, steady = true): Promise<void> {
  if ((await refreshShifts(core)) > 0) core.bus.agents.publish(['agents'], 'changed', 'team')
  // What one row holds up must not hold up the others (F7): each step is tried, and a failure is told at the end.
  const steps = [() => handOn(core, steady), () => assignWaiting(core), () => leaveWaiting(core, steady), () => logPassedPresence(core)]
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
