import type { DepartmentId } from '../shared/ids'
import { cleanEmail, isEmail } from '../shared/email'
import { cleanName, isBlank } from '../shared/input-text'
import type { SiteLook } from '../shared/site'
import { limits } from '../shared/limits'
import type { Field } from './chat-state'

export type Told = Record<Field, string>
export const nothingTold: Told = { name: '', email: '', department: '' }

/**
 * The asked fields that stop the message: required but empty, or no valid address. The same rule as the server's, so
 * that the form shows a mistake before the server refuses it.
 */
export function faults(asked: Field[], told: Told, isNeeded: (field: Field) => boolean = () => true): Field[] {
  return asked.filter((field) => (isBlank(told[field]) ? isNeeded(field) : field === 'email' && !emailOf(told.email)))
}

/** The address in the form that the server stores; null where the server would refuse it. */
export function emailOf(text: string): string | null {
  const email = cleanEmail(text)
  return isEmail(email) && email.length <= limits.email ? email : null
}

/**
 * The contact that goes with the message: only fields that were asked and filled in. An absent field keeps the server's
 * value.
 */
export function contactOf(asked: Field[], told: Told): { name?: string; email?: string } {
  const [name, email] = [cleanName(told.name), cleanEmail(told.email)]
  return {
    ...(name && asked.includes('name') ? { name } : {}),
    ...(email && asked.includes('email') ? { email } : {}),
  }
}

/** The department that the shopper chose, or that the tag names by id or by name. */
export function departmentOf(site: SiteLook | null, chosen: string, tagged: string | null): DepartmentId | null {
  const wished = chosen || tagged
  return site?.departments.find(({ id, name }) => id === wished || name === wished)?.id ?? null
}
