import { useCallback, useEffect } from 'react'
import type { Summary } from '../../../shared/conversation'
import { useSentences } from '../../locales/use-locale'
import { navigate, useRoute } from '../../router/history'
import { conversationPath } from '../../router/route'
import { isUnread } from '../inbox/lists'
import { useShopperName } from '../inbox/shopper-name'
import { useInbox } from '../inbox/use-inbox'
import { useMe } from '../session/session'
import { type Alert, alertFor } from './alert-for'
import { alertSettings } from './alert-settings'
import { ring, rings } from './ring'

/** Hears each row that changes; rings and notifies unless one is looking at it already. */
export function useAlerts(): (was: Summary | undefined, now: Summary) => void {
  const me = useMe().id
  const route = useRoute()
  const nameOf = useShopperName()
  const { me: words } = useSentences()
  const open = route.page === 'conversation' ? route.id : null
  return useCallback(
    (was, now) => {
      const alert = alertFor(was, now, me)
      const looking = document.visibilityState === 'visible' && open === now.id
      if (!alert || looking) return
      rings.set(rings.get() + 1)
      if (alertSettings.get().sound) ring()
      if (alertSettings.get().notifications && document.visibilityState === 'hidden') notify(alert === 'given' ? words.notifyGiven(nameOf(now)) : words.notifyMessage(nameOf(now)), now, alert)
    },
    [me, open, words, nameOf],
  )
}

/** "(2) Counterbell": how many of my shoppers have written what I have not seen. */
export function useTitleBadge(): number {
  const { common } = useSentences()
  const { rows } = useInbox('mine')
  const me = useMe().id
  const unread = rows.filter((row) => isUnread(row, me)).length
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${common.name}` : common.name
  }, [unread, common.name])
  return unread
}

function notify(title: string, row: Summary, alert: Alert): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return
  const notification = shown(title, { body: (row.lastMessage?.text || row.lastMessage?.file)?.slice(0, 140), tag: `${row.id}-${alert}`, renotify: true } as NotificationOptions)
  if (!notification) return
  notification.onclick = () => {
    focus()
    navigate(conversationPath(row.id), { list: 'mine' })
    notification.close()
  }
  document.addEventListener('visibilitychange', () => notification.close(), { once: true })
}

/** Browsers of phones refuse it to a page, by a fault. */
function shown(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options)
  } catch {
    return null
  }
}
