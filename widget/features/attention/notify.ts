import { showBanner } from '../../../shared/banner'
import { countUnread } from '../../chat-state'
import type { Acting } from '../acts/acting'
import { notifyKey } from '../../keys'

/** Phones allow no notification by a page alone. */
export const canNotify = () =>
  'Notification' in window && isSecureContext && !/Android|iPhone|iPad/.test(navigator.userAgent)

export const notifies = ({ shelf }: Pick<Acting, 'shelf'>) =>
  canNotify() && shelf.get(notifyKey) !== null && Notification.permission === 'granted'

/**
 * Asks for permission; the browser may ask the shopper. Call it only in their own click. Returns whether notifications
 * are allowed.
 */
export async function askToNotify({ shelf }: Pick<Acting, 'shelf'>): Promise<boolean> {
  const allowed = (await Notification.requestPermission()) === 'granted'
  if (allowed) shelf.set(notifyKey, '1')
  return allowed
}

export type Written = { text: string; by: string }

/** Shows a browser notification until the shopper looks at the tab, or reads the message here or elsewhere. */
export function notify(acting: Acting, { text, by }: Written): void {
  const { state } = acting.chat
  const title = [by, state.get().site?.name].filter(Boolean).join(', ')
  const banner = showBanner(
    title,
    { body: text, tag: `counterbell:${acting.shell.site}`, lang: acting.ui.get().tongue.language },
    () => acting.show(true),
  )
  if (!banner) return
  const stop = state.subscribe(() => {
    if (countUnread(state.get())) return
    stop()
    banner.close()
  })
}
