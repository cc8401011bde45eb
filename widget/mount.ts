import { sheet } from './look/sheet'
import type { Shell } from './shell'

/** Makes room for the panel beside the bell, dresses it, closes it by Escape, and keeps the keys typed in it from the page. */
export function mount({ root, bell }: Shell, close: () => void): HTMLElement {
  const style = new CSSStyleSheet()
  style.replaceSync(sheet)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]
  // Seen from outside, keys typed here come from a plain element: a shop's shortcuts would take them.
  for (const name of ['keydown', 'keypress', 'keyup'] as const) root.addEventListener(name, (event) => event.stopPropagation())
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !event.isComposing) close()
  })
  const room = document.createElement('div')
  bell.before(room)
  return room
}
