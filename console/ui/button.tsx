import type { ComponentProps } from 'react'

export type ButtonProps = ComponentProps<'button'> & {
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal'
  /** Shows progress and takes no second press. It stays focusable, so that the focus is not lost. */
  busy?: boolean
}

/** A button. At most one `primary` on a screen. */
export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  className = '',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className}`}
      data-look={look}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}
