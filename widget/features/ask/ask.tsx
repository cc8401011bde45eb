/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import type { SiteLook } from '../../../shared/site'
import { limits } from '../../../shared/limits'
import { useLaterSentences } from '../../core'
import type { Field } from '../../chat-state'
import type { Told } from '../../ask-check'
import css from './ask.css'

export { css }

type Props = { asked: Field[]; needed: (field: Field) => boolean; told: Told; wrong: Field[]; departments: SiteLook['departments']; tell: (field: Field, value: string) => void }

/** The few things that the shop wants to know before the first message. */
export function View(props: Props) {
  return (
    <div class="ask">
      {props.asked.map((field) => (
        <AskOne key={field} {...props} field={field} />
      ))}
    </div>
  )
}

function AskOne({ field, needed, told, wrong, departments, tell }: Props & { field: Field }) {
  const say = useLaterSentences()
  // The same may be asked on a page that lies over the composer.
  const id = useId()
  const label = { name: say.name, email: say.email, department: say.department }[field]
  const need = { name: say.needName, email: say.needEmail, department: say.needDepartment }[field]
  const isWrong = wrong.includes(field)
  const common = {
    id: `ask${id}`,
    name: field,
    value: told[field],
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? `need${id}` : undefined,
    onInput: (event: Event) => tell(field, (event.currentTarget as HTMLInputElement | HTMLSelectElement).value),
  }
  return (
    <div class="field">
      <label for={common.id}>{needed(field) ? label : say.optional(label)}</label>
      {field === 'department' ? (
        <select {...common}>
          <option value="">{say.choose}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type={field === 'email' ? 'email' : 'text'} list={undefined} autocomplete={field as 'name' | 'email'} maxLength={limits[field]} dir="auto" />
      )}
      {isWrong && (
        <p class="need" id={`need${id}`}>
          {need}
        </p>
      )}
    </div>
  )
}
