import type { Shell } from './shell'

/**
 * The element that gets the focus when the panel closes: the one that opened it, if it is visible. Null: the page has
 * the focus and keeps it.
 */
export function focusAfter({ root, bell, opener }: Shell): HTMLElement | null {
  const { activeElement, body } = document
  if (activeElement && activeElement !== body && activeElement !== root.host) return null
  return opener?.getClientRects().length ? opener : bell
}
