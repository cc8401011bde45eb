import type { DepartmentId } from '../shared/ids'
import type { SiteLook } from '../shared/site'
import { limits } from '../shared/limits'
import type { Field } from './chat-state'

export type Told = Record<Field, string>
export const nothingTold: Told = { name: '', email: '', department: '' }

/** As the server reads it (zod's rule), so that a slip is told here and not by a refusal. */
export const address = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i

/** Which of the asked fields still keep the message back: empty though needed, or no address. */
export function faults(asked: Field[], told: Told, isNeeded: (field: Field) => boolean = () => true): Field[] {
  return asked.filter((field) => {
    const value = told[field].trim()
    if (!value) return isNeeded(field)
    return field === 'email' && (!address.test(value) || value.length > limits.email)
  })
}

/** What goes with the message. Only what was asked and told: an absent field stays as the server knows it. */
export function contactOf(asked: Field[], told: Told): { name?: string; email?: string } {
  const [name, email] = [told.name.trim(), told.email.trim()]
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
