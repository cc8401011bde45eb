import type { RefusalCode, refusals } from '../shared/refusals'

type Retryable = { [Code in RefusalCode]: (typeof refusals)[Code]['retry'] extends true ? Code : never }[RefusalCode]

/** Kept apart from `shared/refusals` to keep zod off shoppers' phones; the type breaks when the two differ. */
const retryable: Record<Retryable, true> = { limited: true, internal: true, unavailable: true }

/** True: the same request, unchanged, may succeed later (D3). */
export function mayRetry(code: RefusalCode): boolean {
  return code in retryable
}

/** True: nothing is wrong with what was asked; this connection may not ask at all. */
export function endsConnection(code: RefusalCode): boolean {
  return code === 'unauthenticated' || code === 'other-version'
}

/** Seconds of back-off before try number `tries` (from 1): doubling to half a minute, spread so that a crowd does not come at once (F11). */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(30, 2 ** (tries - 1)) * (0.5 + random)
}
