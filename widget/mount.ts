import { ignoreComposition } from '../shared/input-method'
import { sheet } from './look/sheet'
import type { Shell } from './shell'

/** Adds a style sheet, once. */
export type Adopt = (css: string) => void

/**
 * Adds the panel's container beside the bell with its styles. Escape closes the panel. The page does not get keys that
 * are typed in it.
 */
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
  // For the page, these keys come from a plain element: the shop's keyboard shortcuts would take them.
  for (const name of ['keydown', 'keypress', 'keyup'] as const)
    root.addEventListener(name, (event) => event.stopPropagation())
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close()
  })
  const room = document.createElement('div')
  // The panel is in the shopper's language already. The page's translation may only change messages (`MessageText`).
  room.translate = false
  bell.before(room)
  return { room, adopt }
}
