import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { takeTurn } from '../../../shared/alert-turn'
import type { Summary } from '../../../shared/conversation'
import { isLooking } from '../../../shared/looking'
import { kept } from '../../connection/kept'
import { useSentences } from '../../locales/use-locale'
import { navigate, useRoute } from '../../router/history'
import { conversationPath } from '../../router/route'
import { isUnread } from '../inbox/lists'
import { useShopperName } from '../inbox/shopper-name'
import { useInbox } from '../inbox/use-inbox'
import { findRow } from '../inbox/use-live-inbox'
import { useMe } from '../session/session'
import { type Alert, alertFor, stillCalls } from './alert-for'
import { alertSettings } from './alert-settings'
import { closeSpent, notify } from './banners'
import { canRing, ring, rings } from './ring'

/** Milliseconds in which another tab that shows the conversation can report it as read. */
const grace = 700
const stamps = {
  get: (name: string) => kept.read(`counterbell.${name}`),
  set: (name: string, value: string) => kept.write(`counterbell.${name}`, value),
}

/**
 * Called for each row that changes; rings and notifies unless the agent looks at the conversation. Only one tab rings,
 * at most once a second.
 */
export function useAlerts(): (was: Summary | undefined, now: Summary, own: boolean) => void {
  const me = useMe().id
  const route = useRoute()
  const nameOf = useShopperName()
  const queries = useQueryClient()
  const { me: words } = useSentences()
  const open = useRef<Summary['id'] | null>(null)
  useEffect(() => {
    open.current = route.page === 'conversation' ? route.id : null
  })
  return useCallback(
    (was, now, own) => {
      closeSpent([now], me)
      const alert = own ? null : alertFor(was, now, me)
      if (!alert) return
      const titleOf = (alert: Alert) =>
        alert === 'given' ? words.notifyGiven(nameOf(now)) : words.notifyMessage(nameOf(now))
      setTimeout(() => {
        const looking = isLooking() && open.current === now.id
        if (!looking && stillCalls(alert, now, findRow(queries, now.id) ?? now, me)) void call(now, titleOf(alert))
      }, grace)
    },
    [me, queries, words, nameOf],
  )
}

async function call(row: Summary, title: string): Promise<void> {
  const { sound, notifications } = alertSettings.get()
  rings.set(rings.get() + 1)
  if (sound && canRing() && (await takeTurn('sound', stamps))) ring()
  if (notifications && !isLooking() && (await takeTurn(row.id, stamps)))
    notify(row, title, () => navigate(conversationPath(row.id), { list: 'mine' }))
}

/** "(2) Counterbell": how many shoppers wait for my answer. */
export function useTitleBadge(): number {
  const { common } = useSentences()
  const { rows } = useInbox('mine')
  const me = useMe().id
  const unread = rows.filter((row) => isUnread(row, me)).length
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${common.name}` : common.name
  }, [unread, common.name])
  useEffect(() => closeSpent(rows, me), [rows, me])
  return unread
}
