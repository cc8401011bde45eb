import { refusalOf } from '../connection/refusal-error'
import { useSentences } from './use-locale'

/** What was thrown, as a sentence for a person; null while nothing was. */
export function useRefusalText(): (error: unknown) => string | null {
  const { refusals } = useSentences()
  return (error) => {
    if (!error) return null
    const { code, retryAfter } = refusalOf(error)
    return code === 'limited' && retryAfter ? refusals.limitedFor(Math.ceil(retryAfter)) : refusals[code]
  }
}
