import type { Acting } from '../features/acts/acting'
import { tokenKey } from '../identity'
import { asking, windowAddress, type Handed } from './handshake'

const features = 'popup,width=400,height=660'

/** Not on a phone, where it would only be another tab. */
export const canPopOut = () => matchMedia('(hover: hover) and (min-width: 700px)').matches

/**
 * Opens the chat in a window of its own, which stays while the shopper moves through the shop. This panel closes
 * meanwhile.
 * False: the browser blocked the window.
 */
export function popOut(acting: Acting): boolean {
  const { shell } = acting
  const popup = window.open(windowAddress(shell.base, shell.site), `counterbell-${shell.site}`, features)
  const home = new URL(shell.base).origin
  const answer = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== home || source !== popup || data !== asking) return
    const handed = handOver(acting)
    if (!handed) return
    popup!.postMessage(handed, home)
    shell.popup = popup!
    acting.draft.set('')
    acting.show(false)
  }
  if (popup) addEventListener('message', answer)
  return popup !== null
}

function handOver({ shell, shelf, draft, ui, chat }: Acting): Handed | null {
  const token = shelf.get(tokenKey)
  if (!token) return null
  return {
    token,
    language: ui.get().tongue.tag,
    theme: shell.root.querySelector('.dark') ? 'dark' : 'light',
    colour: chat.state.get().site?.colour ?? null,
    department: ui.get().department,
    draft: draft.get(),
  }
}
