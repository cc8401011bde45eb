import { showBanner } from '../../../shared/banner'
import type { Summary } from '../../../shared/conversation'
import type { AgentId, ConversationId } from '../../../shared/ids'

/** The last read and the last said `seq` when the notification was shown. */
type Then = { seen: number; seq: number }
const shown = new Map<ConversationId, Then & { close: () => void }>()

/** `opened`: called on a click. */
export function notify(row: Summary, title: string, opened: () => void): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return
  const banner = showBanner(
    title,
    { body: (row.lastMessage?.text || row.lastMessage?.file)?.slice(0, 140), tag: row.id },
    opened,
  )
  if (banner) shown.set(row.id, { seen: row.seen.agent, seq: row.lastMessage?.seq ?? 0, close: banner.close })
}

/** Closes the notifications that these rows make needless, also when another tab or device has read them. */
export function closeSpent(rows: readonly Summary[], me: AgentId): void {
  for (const row of rows) {
    const banner = shown.get(row.id)
    if (!banner || !isSpent(banner, row, me)) continue
    banner.close()
    shown.delete(row.id)
  }
}

/** It was read or answered since, or is no longer mine. */
export function isSpent({ seen, seq }: Then, row: Summary, me: AgentId): boolean {
  const said = row.lastMessage
  return row.assignee?.id !== me || row.seen.agent > seen || (said?.by === 'agent' && said.seq > seq)
}
