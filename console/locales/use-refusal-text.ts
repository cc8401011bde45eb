import type { RefusalCode } from '../../shared/refusals'
import { refusalOf } from '../connection/refusal-error'
import { useSentences } from './use-locale'

/** An error as a sentence for the agent; null without an error. `own`: the meaning of a code in this place. */
export function useRefusalText(): (error: unknown, own?: Partial<Record<RefusalCode, string>>) => string | null {
  const { refusals } = useSentences()
  return (error, own = {}) => {
    if (!error) return null
    const { code, retryAfter } = refusalOf(error)
    if (own[code]) return own[code]
    return code === 'limited' && retryAfter ? refusals.limitedFor(Math.ceil(retryAfter)) : refusals[code]
  }
}
