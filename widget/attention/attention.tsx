import type { Acting } from '../acts/acting'
import { countUnread } from '../chat-state'
import { quietKey } from '../keys'
import { chimeInOneTab } from './chime'
import { notifies, notify, type Written } from './notify'
import { swingBell } from './swing'
import { countInTitle, uncover } from './title-count'

export { AttentionSettings as View } from './settings'
export { default as css } from './attention.css'

/** Milliseconds in which another tab, where the thread is open, may say that it was read. */
const grace = 700
const following = new WeakSet<Acting>()

/** Somebody has written, and the shopper is not looking: the bell swings, the title says so while the tab is hidden, a bell rings, the browser notifies. */
export function attend(acting: Acting, written: Written): void {
  swingBell(acting.shell.bell)
  follow(acting)
  setTimeout(() => {
    if (!countUnread(acting.chat.state.get())) return
    if (acting.shelf.get(quietKey) === null) chimeInOneTab()
    if (isHidden() && notifies(acting)) notify(acting, written)
  }, grace)
}

const isHidden = () => document.visibilityState === 'hidden'

function follow(acting: Acting): void {
  const { state } = acting.chat
  const tell = () => isHidden() && countInTitle(countUnread(state.get()))
  tell()
  if (following.has(acting)) return
  following.add(acting)
  state.subscribe(tell)
  document.addEventListener('visibilitychange', () => (isHidden() ? tell() : uncover()))
}
