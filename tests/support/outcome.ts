import type { RefusalCode } from '../../shared/refusals'
import { Turned } from './asker'

export type Outcome = 'ok' | RefusalCode

/** The outcome of a request: `ok`, or the refusal's code. Any other error still throws. */
export function outcomeOf(asking: Promise<unknown>): Promise<Outcome> {
  return asking.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Turned) return error.refusal.code
      throw error
    },
  )
}
