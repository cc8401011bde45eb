import type { DepartmentId } from '../shared/ids'
import type { SiteLook } from '../shared/site'
import { limits } from '../shared/limits'
import type { Field } from './chat-state'

export type Told = Record<Field, string>
export const nothingTold: Told = { name: '', email: '', department: '' }

/** As the server reads it (zod's rule), so that a slip is told here and not by a refusal. */
export const address = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i

/** Which of the asked fields still keep the message back. */
export function faults(asked: Field[], told: Told): Field[] {
  return asked.filter((field) => {
    const value = told[field].trim()
    return field === 'email' ? !address.test(value) || value.length > limits.email : !value
  })
}

/** What goes with the message. Only what was asked: an absent field stays as the server knows it. */
export function contactOf(asked: Field[], told: Told): { name?: string; email?: string } {
  return {
    ...(asked.includes('name') ? { name: told.name.trim() } : {}),
    ...(asked.includes('email') ? { email: told.email.trim() } : {}),
  }
}

/** The department that was chosen, or that the tag names, by id or by name. */
export function departmentOf(site: SiteLook | null, chosen: string, tagged: string | null): DepartmentId | null {
  const wished = chosen || tagged
  return site?.departments.find(({ id, name }) => id === wished || name === wished)?.id ?? null
}
