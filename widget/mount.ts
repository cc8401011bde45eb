import { ignoreComposition } from '../shared/input-method'
import { sheet } from './look/sheet'
import type { Shell } from './shell'

/** Takes on one more style sheet, once. */
export type Adopt = (css: string) => void

/** Makes room for the panel beside the bell, dresses it, closes it by Escape, and keeps the keys typed in it from the page. */
export function mount({ root, bell }: Shell, close: () => void): { room: HTMLElement; adopt: Adopt } {
  const adopted = new Set<string>()
  function adopt(css: string): void {
    if (adopted.has(css)) return
    adopted.add(css)
    const style = new CSSStyleSheet()
    style.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]
  }
  adopt(sheet)
  ignoreComposition(root)
  // Seen from outside, keys typed here come from a plain element: a shop's shortcuts would take them.
  for (const name of ['keydown', 'keypress', 'keyup'] as const)
    root.addEventListener(name, (event) => event.stopPropagation())
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close()
  })
  const room = document.createElement('div')
  // We speak the shopper's language already; what people say is left to the page's translation (`MessageText`).
  room.translate = false
  bell.before(room)
  return { room, adopt }
}
