import type { RefusalCode } from '../../shared/refusals'
import { Turned } from './asker'

export type Outcome = 'ok' | RefusalCode

/** How an asking ended: well, or with which refusal. What is no answer at all still throws. */
export function outcomeOf(asking: Promise<unknown>): Promise<Outcome> {
  return asking.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Turned) return error.refusal.code
      throw error
    },
  )
}
