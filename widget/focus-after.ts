import type { Shell } from './shell'

/** What has the focus once the panel is closed: what opened it, as long as it can be seen. Null: the page has the focus, and keeps it. */
export function focusAfter({ root, bell, opener }: Shell): HTMLElement | null {
  const { activeElement, body } = document
  if (activeElement && activeElement !== body && activeElement !== root.host) return null
  return opener?.getClientRects().length ? opener : bell
}
