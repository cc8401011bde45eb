import { useState } from 'react'
import type { Department } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import { type AgentSettings, Role } from '../../../shared/team'
import { languageNamesIn } from '../../locales/language-names'
import { useLocale } from '../../locales/use-locale'
import { Choices } from '../../ui/choices'
import { Field, SelectField } from '../../ui/field'
import type { AgentFaults } from './agent-form'
import { spokenLanguages } from './spoken-languages'

/** What an admin sets for an agent; `readAgentForm` reads it back. Without roles to give, the role does not change. */
export function AgentFields({
  agent,
  roles,
  departments,
  faults,
}: {
  agent: AgentSettings
  roles: Role[]
  departments: Department[]
  faults: AgentFaults
}) {
  const { locale, sentences } = useLocale()
  const { agents } = sentences
  const words = agents.form
  const named = languageNamesIn(locale)
  const [role, setRole] = useState(agent.role)
  return (
    <>
      <Field
        label={words.name}
        name="name"
        defaultValue={agent.name}
        maxLength={limits.name}
        hint={words.nameHint}
        error={faults.name && words.nameMissing}
        autoComplete="off"
      />
      <div className="form__row">
        <SelectField
          label={words.role}
          name="role"
          value={role}
          onChange={(event) => setRole(Role.parse(event.target.value))}
          disabled={roles.length === 0}
          hint={roles.length === 0 ? words.ownRole : agents.roleHints[role]}
        >
          {(roles.length === 0 ? [agent.role] : roles).map((each) => (
            <option key={each} value={each}>
              {agents.roles[each]}
            </option>
          ))}
        </SelectField>
        <Field
          label={words.capacity}
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={50}
          defaultValue={agent.capacity}
          hint={words.capacityHint}
          error={faults.capacity && words.capacityFault}
        />
      </div>
      <Choices
        legend={words.languages}
        name="languages"
        options={spokenLanguages(agent.languages).map((value) => ({ value, label: named.one(value) }))}
        chosen={agent.languages}
        hint={words.languagesHint}
      />
      <Choices
        legend={words.departments}
        name="departments"
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={agent.departments}
        hint={departments.length === 0 ? words.noDepartments : words.departmentsHint}
      />
    </>
  )
}
