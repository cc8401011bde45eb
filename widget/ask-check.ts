import type { DepartmentId } from '../shared/ids'
import { cleanEmail, isEmail } from '../shared/email'
import { cleanName, isBlank } from '../shared/input-text'
import type { SiteLook } from '../shared/site'
import { limits } from '../shared/limits'
import type { Field } from './chat-state'

export type Told = Record<Field, string>
export const nothingTold: Told = { name: '', email: '', department: '' }

/** Which of the asked fields still keep the message back: empty though needed, or no address. As the server reads them, so that a slip is told here and not by a refusal. */
export function faults(asked: Field[], told: Told, isNeeded: (field: Field) => boolean = () => true): Field[] {
  return asked.filter((field) => (isBlank(told[field]) ? isNeeded(field) : field === 'email' && !emailOf(told.email)))
}

/** As the server keeps it; null where it would be refused. */
export function emailOf(text: string): string | null {
  const email = cleanEmail(text)
  return isEmail(email) && email.length <= limits.email ? email : null
}

/** What goes with the message. Only what was asked and told: an absent field stays as the server knows it. */
export function contactOf(asked: Field[], told: Told): { name?: string; email?: string } {
  const [name, email] = [cleanName(told.name), cleanEmail(told.email)]
  return {
    ...(name && asked.includes('name') ? { name } : {}),
    ...(email && asked.includes('email') ? { email } : {}),
  }
}

/** The department that was chosen, or that the tag names, by id or by name. */
export function departmentOf(site: SiteLook | null, chosen: string, tagged: string | null): DepartmentId | null {
  const wished = chosen || tagged
  return site?.departments.find(({ id, name }) => id === wished || name === wished)?.id ?? null
}
