import { takeTurn } from '../../../shared/alert-turn'
import { isLooking, watchLooking } from '../../../shared/looking'
import type { Acting } from '../acts/acting'
import { countUnread } from '../../chat-state'
import { quietKey } from '../../keys'
import { unawaited } from '../../unawaited'
import { canChime, chime } from './chime'
import { notifies, notify, type Written } from './notify'
import { swingBell } from './swing'
import { countInTitle, uncover } from './title-count'

export { AttentionSettings as View } from './settings'
export { default as css } from './attention.css'

/** Milliseconds in which another tab with the open thread may mark the message as seen. */
const grace = 700
const following = new WeakSet<Acting>()

/**
 * Notifies a shopper who is not looking: the bell swings, the title shows the count, a sound plays and the browser
 * shows a notification. Sound and notification come from one tab only, at most once a second.
 */
export function attend(acting: Acting, written: Written): void {
  // The widget was removed while this file was loading.
  if (acting.shell.isGone) return
  swingBell(acting.shell.bell)
  follow(acting)
  setTimeout(() => unawaited(call(acting, written)), grace)
}

async function call(acting: Acting, written: Written): Promise<void> {
  const { chat, shelf } = acting
  if (!countUnread(chat.state.get())) return
  if (shelf.get(quietKey) === null && canChime() && (await takeTurn('sound', shelf))) chime()
  if (!isLooking() && notifies(acting) && (await takeTurn('banner', shelf))) notify(acting, written)
}

function follow(acting: Acting): void {
  const { state } = acting.chat
  const tell = () => !isLooking() && countInTitle(countUnread(state.get()))
  tell()
  if (following.has(acting)) return
  following.add(acting)
  const stops = [state.subscribe(tell), watchLooking(() => (isLooking() ? uncover() : tell())), uncover]
  acting.stops.push(...stops)
}
