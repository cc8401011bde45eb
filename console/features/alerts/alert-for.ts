import type { Summary } from '../../../shared/conversation'
import type { AgentId } from '../../../shared/ids'
import { waitsForMe } from '../inbox/lists'

export type Alert = 'message' | 'given'

/**
 * What a changed row means for me: my shopper has written, or I was given the conversation. Null for all other changes.
 */
export function alertFor(was: Summary | undefined, now: Summary, me: AgentId): Alert | null {
  if (now.assignee?.id !== me) return null
  if (was && was.assignee?.id !== me) return 'given'
  // Not known before: it is new to me, even if a colleague has read it.
  if (!was) return waitsForMe(now, me) ? 'given' : null
  const said = now.lastMessage
  if (said?.by !== 'shopper' || said.seq <= now.seen.agent) return null
  return said.seq > (was.lastMessage?.seq ?? 0) ? 'message' : null
}

/** A moment later: it is still mine, and was not read in another tab. */
export function stillCalls(alert: Alert, told: Summary, now: Summary, me: AgentId): boolean {
  if (now.assignee?.id !== me) return false
  return alert === 'given' || now.seen.agent < (told.lastMessage?.seq ?? 0)
}
