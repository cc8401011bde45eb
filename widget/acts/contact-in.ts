import { address } from '../ask-check'
import { limits } from '../../shared/limits'

/** What of a page's word about its shopper the server would take; a slip in one field costs only that field. */
export function contactIn(given: unknown): { name?: string; email?: string } {
  const { name, email } = (given ?? {}) as Record<string, unknown>
  return {
    ...(typeof name === 'string' && name.trim() ? { name: name.trim().slice(0, limits.name) } : {}),
    ...(typeof email === 'string' && address.test(email.trim()) && email.trim().length <= limits.email ? { email: email.trim() } : {}),
  }
}
