import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type EmptyStateProps = {
  icon: IconName
  title: string
  text?: string
  action?: ReactNode
  /** Nothing else is on the page. */ whole?: boolean
}

/** An empty place: what it is for, and the one action to start with. */
export function EmptyState({ icon, title, text, action, whole = false }: EmptyStateProps) {
  const Title = whole ? 'h1' : 'h2'
  return (
    <div className="empty-state">
      <span className="empty-state__icon">
        <Icon name={icon} size={24} />
      </span>
      <Title className="empty-state__title">{title}</Title>
      {text && <p className="empty-state__text">{text}</p>}
      {action}
    </div>
  )
}
