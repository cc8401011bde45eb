import type { Sentences } from '../locales/en'

const swing = ['rotate(0)', 'rotate(12deg)', 'rotate(-9deg)', 'rotate(5deg)', 'rotate(0)'].map((transform) => ({ transform, transformOrigin: '50% 15%' }))

/** Shows on the bell whether the panel is open and how much is unread; `ring` swings it, once. */
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
    ring(): void {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
      bell.querySelector('svg')?.animate(swing, { duration: 600, easing: 'ease-out' })
    },
  }
}
