import { type ReactNode, useId } from 'react'
import { Checkbox } from './checkbox'

export type Choice = { value: string; label: ReactNode }

/** A group of checkboxes; each checked one is in the form's data under `name`. */
export function Choices({
  legend,
  name,
  options,
  chosen,
  hint,
  error,
  onChange,
}: {
  legend: string
  name: string
  options: Choice[]
  chosen: readonly string[]
  hint?: ReactNode
  error?: string | null
  onChange?: (chosen: string[]) => void
}) {
  const id = useId()
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const toggle = (value: string, on: boolean) =>
    onChange?.(on ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <fieldset className="choices" aria-describedby={about}>
      <legend className="choices__legend">{legend}</legend>
      {options.length > 0 && (
        <div className="choices__options">
          {options.map(({ value, label }) => (
            <Checkbox
              key={value}
              name={name}
              value={value}
              label={label}
              {...(onChange
                ? { checked: chosen.includes(value), onChange: (event) => toggle(value, event.target.checked) }
                : { defaultChecked: chosen.includes(value) })}
            />
          ))}
        </div>
      )}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
