import { type ComponentProps, type ReactNode, useId } from 'react'

type Around = { label: string; hint?: ReactNode; error?: string | null }
type Wired = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A text field with a label above, and a hint or an error below. */
export function Field({ label, hint, error, ...rest }: Around & ComponentProps<'input'>) {
  return (
    <Labelled {...{ label, hint, error }}>
      {(wired) => <input {...rest} {...wired} className="field__input" />}
    </Labelled>
  )
}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, ...rest }: Around & ComponentProps<'textarea'>) {
  return (
    <Labelled {...{ label, hint, error }}>
      {(wired) => <textarea rows={4} {...rest} {...wired} className="field__input" />}
    </Labelled>
  )
}

/** A native select, which works on every device. Children are `<option>`s. */
export function SelectField({ label, hint, error, ...rest }: Around & ComponentProps<'select'>) {
  return (
    <Labelled {...{ label, hint, error }}>
      {(wired) => <select {...rest} {...wired} className="field__input field__select" />}
    </Labelled>
  )
}

function Labelled({ label, hint, error, children }: Around & { children: (wired: Wired) => ReactNode }) {
  const id = useId()
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error ? true : undefined })}
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
    </div>
  )
}
