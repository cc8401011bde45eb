import { openKey } from './keys'
import type { Shell } from './shell'
import { createShelf, tabStorage, type Shelf } from './shelf'

/** The same condition as in the style sheet: the panel fills the screen. */
const fillsScreen = () => matchMedia('(max-width: 480px), (max-height: 420px)').matches

/**
 * Whether the panel opens again on the next page in this tab: only if the shopper has used it and it does not cover the
 * page.
 */
export function createShown(shell: Shell): { again: boolean; tab: Shelf; tell: (open: boolean) => void } {
  const tab = createShelf(shell.site, tabStorage(), shell.keeps)
  let isOpen = false
  const keep = () => {
    if (isOpen && shell.used && !shell.storage && !fillsScreen()) tab.set(openKey, '1')
    else tab.remove(openKey)
  }
  const reopened = tab.get(openKey) !== null
  // A `toggle` from before the panel was loaded means to open: the panel was not visible then.
  const toggled = shell.calls.some((call) => call[0] === 'toggle')
  shell.used ||= reopened
  for (const name of ['pointerdown', 'keydown'])
    shell.root.addEventListener(name, () => {
      if (shell.used) return
      shell.used = true
      keep()
    })
  return {
    again: reopened && !fillsScreen() && !toggled,
    tab,
    tell(open) {
      isOpen = open
      keep()
    },
  }
}
