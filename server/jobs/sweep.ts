import type { Context } from '../context'
import { logPassedPresence } from '../features/agents'
import { refreshShifts } from '../features/rosters/refresh-shifts'
import { assignWaiting, requeueStale } from '../features/routing'
import { moveUnstaffedToTickets } from '../features/tickets/offline-queue'

/**
 * Everything that must happen although nobody asks for it (R4, R5, R13): shifts that begin and end, leases that run
 * out, conversations that wait. Every process does it; what one has done, the next finds done (R11). Not `steady`: it was
 * us, or the database, who could not be reached, so nobody counts as lost for being unheard of.
 */
export async function sweep(context: Context, steady = true): Promise<void> {
  if ((await refreshShifts(context)) > 0) context.bus.agents.publish(['agents'], 'changed', 'team')
  // What one row holds up must not hold up the others (F7): each step is tried, and a failure is told at the end.
  const steps = [
    () => requeueStale(context, steady),
    () => assignWaiting(context),
    () => moveUnstaffedToTickets(context, steady),
    () => logPassedPresence(context),
  ]
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
