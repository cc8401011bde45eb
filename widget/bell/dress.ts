import type { Sentences } from '../locales/en'
import type { Look } from '../shell'
import { bellName } from './name'

/** Shows on the bell whether the panel is open, and the number of unread messages. */
export function dressBell(bell: HTMLButtonElement) {
  const badge = document.createElement('span')
  badge.className = 'unread'
  badge.ariaHidden = 'true'
  badge.hidden = true
  bell.append(badge)
  return {
    tell(open: boolean, unread: number, say: Sentences, { label, name }: Look): void {
      const called = bellName(label || say.chat, name)
      const all = unread && !open ? `${called}, ${say.unread(unread)}` : called
      bell.ariaExpanded = String(open)
      // Written only when it changes: a screen reader reads each write aloud.
      if (bell.ariaLabel !== all) bell.ariaLabel = all
      bell.title = called
      badge.hidden = open || !unread
      badge.textContent = unread > 99 ? '99+' : String(unread)
    },
  }
}
