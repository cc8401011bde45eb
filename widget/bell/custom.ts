import type { Look, Shell } from '../shell'
import sheet from './custom.css'
import { followLauncher } from './launcher'

const known = new WeakMap<Shell, (look: Look) => void>()

/**
 * Sets the bell's place and label, or lets an element of the page replace it. In a file of its own: only shops that set
 * these fetch it.
 */
export function customise(shell: Shell, look: Look, ring: () => void): void {
  const paint = known.get(shell) ?? begin(shell)
  paint(look)
  if (!look.launcher) shell.bell.hidden = false
  else if (!known.has(shell)) followLauncher(shell, look.launcher, ring)
  known.set(shell, paint)
}

function begin({ bell, root }: Shell): (look: Look) => void {
  const style = new CSSStyleSheet()
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]
  const text = document.createElement('b')
  text.dir = 'auto'
  bell.append(text)
  return ({ bottom, side, label }) => {
    style.replaceSync(`:host{--bottom:${pixels(bottom)};--side:${pixels(side)}}${sheet}`)
    text.textContent = label ?? ''
  }
}

/** A number with or without a unit; anything else means the default distance. */
function pixels(said: string | undefined): string {
  return `${/^(\d{1,3})(px)?$/.exec(said?.trim() ?? '')?.[1] ?? 20}px`
}
