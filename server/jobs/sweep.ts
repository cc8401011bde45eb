import type { Context } from '../context'
import { logPassedPresence } from '../features/agents'
import { refreshShifts } from '../features/rosters/refresh-shifts'
import { assignWaiting, requeueStale } from '../features/routing'
import { moveUnstaffedToTickets } from '../features/tickets/offline-queue'

/**
 * Does what no request triggers (R4, R5, R13): starts and ends shifts, handles expired leases, assigns waiting
 * conversations. Every process does it; a second process finds it done (R11). `steady` is false after a start, freeze
 * or outage: agents could not renew their leases, so expired leases are ignored.
 */
export async function sweep(context: Context, steady = true): Promise<void> {
  if ((await refreshShifts(context)) > 0) context.bus.agents.publish(['agents'], 'changed', 'team')
  // One held row must not block the other steps (F7): each step runs, and failures are thrown at the end.
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
