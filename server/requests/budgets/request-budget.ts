import type { Answer } from '../../../shared/refusals'
import { slidingWindow, tenSeconds } from '../../lib/sliding-window'

/** Keyed by the connection and not by its socket: a client can close and open sockets at will. */
const budgets = new WeakMap<object, ReturnType<typeof slidingWindow>>()

/** Spends one of a connection's `most` requests in 10 s. Returns 0, or the whole seconds to wait when none is left. */
export function spendRequest(connection: object, most: number): number {
  const budget = budgets.get(connection) ?? slidingWindow()
  budgets.set(connection, budget)
  if (budget.spent() >= most) return budget.secondsLeft()
  budget.add(1)
  return 0
}

/** Built once: a client over its limit is refused thousands of times. */
const refusals = Array.from({ length: tenSeconds / 1_000 + 1 }, (_, retryAfter): Answer<never> =>
  Object.freeze({ ok: false, refusal: Object.freeze({ code: 'limited', retryAfter }) }),
)
export const limitedFor = (seconds: number): Answer<never> => refusals[seconds]!
