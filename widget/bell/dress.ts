import type { Sentences } from '../locales/en'

/** Shows on the bell whether the panel is open and how much is unread. */
export function dressBell(bell: HTMLButtonElement) {
  const badge = document.createElement('span')
  badge.className = 'unread'
  badge.ariaHidden = 'true'
  badge.hidden = true
  bell.append(badge)
  return {
    tell(open: boolean, unread: number, say: Sentences): void {
      const label = unread && !open ? say.chatUnread(unread) : say.chat
      bell.ariaExpanded = String(open)
      if (bell.ariaLabel !== label) bell.ariaLabel = label
      badge.hidden = open || !unread
      badge.textContent = unread > 99 ? '99+' : String(unread)
    },
  }
}
