import type { DepartmentId } from '../../../shared/ids'
import { AgentSettings, Email, Role } from '../../../shared/team'
import { textOf } from '../session/form-text'

export type AgentFaults = { name?: true; capacity?: true; email?: true }

/** The values of the form, and the fields that are not valid. `role` is used where the form has no role field. */
export function readAgentForm(
  form: FormData,
  role: Role,
): { settings: AgentSettings; email: string; faults: AgentFaults } {
  const text = (name: string) => textOf(form, name).trim()
  const settings: AgentSettings = {
    name: text('name'),
    role: Role.catch(role).parse(form.get('role')),
    capacity: Number(text('capacity')),
    languages: form.getAll('languages').map(String),
    departments: form.getAll('departments').map(String) as DepartmentId[],
  }
  const faults: AgentFaults = {}
  if (!AgentSettings.shape.name.safeParse(settings.name).success) faults.name = true
  if (!AgentSettings.shape.capacity.safeParse(settings.capacity).success) faults.capacity = true
  if (form.has('email') && !Email.safeParse(text('email')).success) faults.email = true
  return { settings, email: text('email'), faults }
}

export function isClean(faults: object): boolean {
  return Object.keys(faults).length === 0
}
