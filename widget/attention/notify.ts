import type { Acting } from '../acts/acting'
import { notifyKey } from '../keys'

/** Phones show none by a page alone. */
export const canNotify = () => 'Notification' in window && isSecureContext && !/Android|iPhone|iPad/.test(navigator.userAgent)

export const notifies = ({ shelf }: Pick<Acting, 'shelf'>) => canNotify() && shelf.get(notifyKey) !== null && Notification.permission === 'granted'

/** Asks the browser, which may ask the shopper: only ever by their own click. Answers whether it may be done. */
export async function askToNotify({ shelf }: Pick<Acting, 'shelf'>): Promise<boolean> {
  const allowed = (await Notification.requestPermission()) === 'granted'
  if (allowed) shelf.set(notifyKey, '1')
  return allowed
}

export type Written = { text: string; by: string }

/** By the browser, in place of an earlier one, until the tab is looked at. */
export function notify(acting: Acting, { text, by }: Written): void {
  const { site, name } = { site: acting.shell.site, name: acting.chat.state.get().site?.name ?? '' }
  const shown = new Notification([by, name].filter(Boolean).join(', '), { body: text, tag: `counterbell:${site}`, renotify: true, lang: acting.ui.get().tongue.language } as NotificationOptions)
  shown.onclick = () => {
    window.focus()
    acting.show(true)
    shown.close()
  }
  document.addEventListener('visibilitychange', () => shown.close(), { once: true })
}
