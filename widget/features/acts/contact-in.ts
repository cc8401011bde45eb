import { cleanName } from '../../../shared/input-text'
import { limits } from '../../../shared/limits'
import { emailOf } from '../../ask-check'
import { warn } from '../../unawaited'
import { writeJson } from '../../write-json'

/** What the server would take of what a page tells of its shopper; a slip in one field costs only that field, and is told. */
export function contactIn(given: unknown): { name?: string; email?: string } {
  const { name, email } = (given ?? {}) as Record<string, unknown>
  const cleaned = typeof name === 'string' ? cleanName(name).slice(0, limits.name) : ''
  const address = typeof email === 'string' ? emailOf(email) : null
  if (email && !address) warn(`not an e-mail address: ${writeJson(email)}`)
  return { ...(cleaned ? { name: cleaned } : {}), ...(address ? { email: address } : {}) }
}
