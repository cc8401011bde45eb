import type { ReactNode } from 'react'

/** A short word with a meaning that has a colour; the word says it too. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'available' | 'waiting' | 'breach' | 'accent'
  children: ReactNode
}) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  )
}
