import type { ReactNode } from 'react'

/** A short word on a colour with a meaning. The word alone says it too. */
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
