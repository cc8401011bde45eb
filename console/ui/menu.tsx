import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

/**
 * A menu beside its button. It stays at that place in the DOM: inside its landmark, and above a dialog.
 * Not modal: Radix's modal menu injects a style element, which our CSP refuses.
 */
export function Menu({
  trigger,
  label,
  children,
  side = 'bottom',
}: {
  trigger: ReactNode
  label: string
  children: ReactNode
  side?: 'bottom' | 'top' | 'right'
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="menu"
        aria-label={label}
        side={side}
        align="end"
        sideOffset={6}
        collisionPadding={8}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  onSelect,
  children,
  danger,
  disabled,
  className = '',
}: {
  onSelect: () => void
  children: ReactNode
  danger?: boolean
  disabled?: boolean
  className?: string
}) {
  return (
    <DropdownMenu.Item
      className={`menu__item ${className}`}
      data-danger={danger || undefined}
      disabled={disabled}
      onSelect={onSelect}
    >
      {children}
    </DropdownMenu.Item>
  )
}

export const MenuLine = ({ className = '' }: { className?: string }) => (
  <DropdownMenu.Separator className={`menu__line ${className}`} />
)
