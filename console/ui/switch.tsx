import { Switch as Radix } from 'radix-ui'

/** Applies at once. The label is its accessible name. */
export function Switch({
  label,
  on,
  onChange,
  disabled,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}) {
  return (
    <Radix.Root className="switch" aria-label={label} checked={on} onCheckedChange={onChange} disabled={disabled}>
      <Radix.Thumb className="switch__thumb" />
    </Radix.Root>
  )
}
