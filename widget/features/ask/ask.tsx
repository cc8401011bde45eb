/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SiteLook } from '../../../shared/site'
import { limits } from '../../../shared/limits'
import { useLaterSentences, useStore, useSurroundings } from '../../core'
import type { Field } from '../../chat-state'
import { contactOf, faults, type Told } from '../../ask-check'
import css from './ask.css'

export { css }

/**
 * Returns the contact that goes with the message; null where something is missing or wrong. It then shows what;
 * `byHand` also moves the focus there.
 */
export type Check = (byHand: boolean) => ReturnType<typeof contactOf> | null

type Props = {
  asked: Field[]
  needed: (field: Field) => boolean
  departments: SiteLook['departments']
  check: RefObject<Check | null>
}
type OneProps = Omit<Props, 'check'> & { field: Field; told: Told; wrong: boolean; tell: (value: string) => void }

/** The fields that the shop asks for before the first message. */
export function View({ check, ...props }: Props) {
  const { asked, needed } = props
  const tellings = useSurroundings().told
  const told = useStore(tellings)
  const form = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState(false)
  const wrong = faults(asked, told, needed)
  useLayoutEffect(() => {
    check.current = (byHand) => {
      setTried(true)
      if (wrong.length === 0) return contactOf(asked, told)
      if (byHand) form.current!.querySelector<HTMLElement>(`[name=${wrong[0]}]`)!.focus()
      return null
    }
  })
  return (
    <div class="ask" ref={form}>
      {asked.map((field) => (
        <AskOne
          key={field}
          {...props}
          field={field}
          told={told}
          wrong={tried && wrong.includes(field)}
          tell={(value) => tellings.set({ ...told, [field]: value })}
        />
      ))}
    </div>
  )
}

function AskOne({ field, needed, told, wrong, departments, tell }: OneProps) {
  const say = useLaterSentences()
  // The same field may also be on a page that lies over the composer.
  const id = useId()
  const label = { name: say.name, email: say.email, department: say.department }[field]
  const need = { name: say.needName, email: say.needEmail, department: say.needDepartment }[field]
  const common = {
    id: `ask${id}`,
    name: field,
    value: told[field],
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `need${id}` : undefined,
    onInput: (event: Event) => tell((event.currentTarget as HTMLInputElement | HTMLSelectElement).value),
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
        <input
          {...common}
          type={field === 'email' ? 'email' : 'text'}
          list={undefined}
          autocomplete={field as 'name' | 'email'}
          maxLength={limits[field]}
          dir="auto"
        />
      )}
      {wrong && (
        <p class="need" id={`need${id}`}>
          {need}
        </p>
      )}
    </div>
  )
}
