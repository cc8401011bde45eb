import type { ComponentProps, ReactNode } from 'react'

/** A yes or no that applies when the form is saved. */
export function Checkbox({ label, ...rest }: { label: ReactNode } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className="checkbox">
      <input {...rest} type="checkbox" className="checkbox__box" />
      <span>{label}</span>
    </label>
  )
}
