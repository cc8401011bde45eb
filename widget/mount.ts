import { sheet } from './look/sheet'
import type { Shell } from './shell'

/** Makes room for the panel beside the bell, dresses it, and keeps the keys typed in it from the page. */
export function mount({ root, bell }: Shell): HTMLElement {
  const style = new CSSStyleSheet()
  style.replaceSync(sheet)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]
  // Seen from outside, keys typed here come from a plain element: a shop's shortcuts would take them.
  for (const name of ['keydown', 'keypress', 'keyup'] as const) root.addEventListener(name, (event) => event.stopPropagation())
  const room = document.createElement('div')
  bell.before(room)
  return room
}
