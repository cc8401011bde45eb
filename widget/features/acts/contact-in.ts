import { cleanName } from '../../../shared/input-text'
import { limits } from '../../../shared/limits'
import { emailOf } from '../../ask-check'
import { warn } from '../../unawaited'
import { writeJson } from '../../write-json'

/**
 * The part of the page's contact that the server accepts. A mistake in one field drops only that field, with a warning.
 */
export function contactIn(given: unknown): { name?: string; email?: string } {
  const { name, email } = (given ?? {}) as Record<string, unknown>
  const cleaned = typeof name === 'string' ? cleanName(name).slice(0, limits.name) : ''
  const address = typeof email === 'string' ? emailOf(email) : null
  if (email && !address) warn(`not an e-mail address: ${writeJson(email)}`)
  return { ...(cleaned ? { name: cleaned } : {}), ...(address ? { email: address } : {}) }
}
