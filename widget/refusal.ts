import type { RefusalCode, refusals } from '../shared/refusals'

type Retryable = { [Code in RefusalCode]: (typeof refusals)[Code]['retry'] extends true ? Code : never }[RefusalCode]

/** Apart from `shared/refusals`, to keep zod off shoppers' phones. The type check fails when the two differ. */
const retryable: Record<Retryable, true> = { limited: true, internal: true, unavailable: true }

/** True: the same request may succeed later (D3). */
export function mayRetry(code: RefusalCode): boolean {
  return code in retryable
}

/** True: the request is fine, but this connection may not make it. */
export function endsConnection(code: RefusalCode): boolean {
  return code === 'unauthenticated' || code === 'other-version'
}

/**
 * Seconds to wait before try number `tries` (from 1). Doubles to half a minute, with a random part so that many clients
 * do not reconnect at once (F11).
 */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(30, 2 ** (tries - 1)) * (0.5 + random)
}
