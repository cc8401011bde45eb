import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import type { AgentId } from '../../../shared/ids'

/** Whether a conversation stands in a list, as the server decides it. */
export function belongs(list: InboxList, row: Summary, me: AgentId): boolean {
  if (list === 'all') return true
  if (list === 'mine') return row.assignee?.id === me
  return row.state === (list === 'queue' ? 'queued' : 'left')
}

/** The queue oldest first, left messages by their promise (undated last), the rest by newest change. */
export function compare(list: InboxList, one: Summary, other: Summary): number {
  if (list === 'queue') return (one.queuedAt ?? 0) - (other.queuedAt ?? 0) || byId(one, other)
  if (list === 'left') return promise(one) - promise(other) || byId(one, other)
  return other.updatedAt - one.updatedAt || byId(one, other)
}

/** The shopper has written what nobody of us has seen. */
export function isUnread(row: Summary): boolean {
  return row.lastMessage?.by === 'shopper' && row.lastMessage.seq > row.seen.agent && row.state !== 'closed'
}

/** R9: an answer was promised by a moment that has passed. */
export function isBreached(row: Summary, now: number): boolean {
  return row.state === 'left' && row.promiseAt !== null && row.promiseAt < now
}

const promise = (row: Summary) => row.promiseAt ?? Number.MAX_SAFE_INTEGER
const byId = (one: Summary, other: Summary) => one.id.localeCompare(other.id)
