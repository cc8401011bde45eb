import type { Answer } from '../../../shared/refusals'
import { slidingWindow, tenSeconds } from '../../lib/sliding-window'

/** Of a connection, and not of the socket on it: that may be closed and opened again at will. */
const budgets = new WeakMap<object, ReturnType<typeof slidingWindow>>()

/** Spends a request of a connection's `most` in ten seconds. Answers the whole seconds to wait where there is none left, else 0. */
export function spendRequest(connection: object, most: number): number {
  const budget = budgets.get(connection) ?? slidingWindow()
  budgets.set(connection, budget)
  if (budget.spent() >= most) return budget.secondsLeft()
  budget.add(1)
  return 0
}

/** Made once: whoever asks too often is refused thousands of times. */
const refusals = Array.from({ length: tenSeconds / 1_000 + 1 }, (_, retryAfter): Answer<never> =>
  Object.freeze({ ok: false, refusal: Object.freeze({ code: 'limited', retryAfter }) }),
)
export const limitedFor = (seconds: number): Answer<never> => refusals[seconds]!
