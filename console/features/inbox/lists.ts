import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import type { AgentId } from '../../../shared/ids'

/** Whether a conversation belongs to a list, by the same rule as on the server. */
export function belongs(list: InboxList, row: Summary, me: AgentId): boolean {
  if (list === 'all') return true
  if (list === 'mine') return row.assignee?.id === me
  return row.state === (list === 'queue' ? 'queued' : 'left')
}

/**
 * The queue: oldest first. Left messages: by promise, those without one last. Mine: by who waits for me. All others: by
 * the last message.
 */
export function compare(list: InboxList, one: Summary, other: Summary): number {
  if (list === 'queue') return (one.queuedAt ?? 0) - (other.queuedAt ?? 0) || byId(one, other)
  if (list === 'left') return promise(one) - promise(other) || byId(one, other)
  if (list === 'mine') return turn(one) - turn(other) || byId(one, other)
  return saidAt(other) - saidAt(one) || byId(one, other)
}

/** The time of the last message. */
export const saidAt = (row: Summary) => row.lastMessage?.at ?? row.startedAt

/** It is mine, and the shopper waits for my answer, or I have not written since I got it. */
export function waitsForMe(row: Summary, me: AgentId): boolean {
  if (row.assignee?.id !== me) return false
  const word = row.lastMessage
  return row.owedSince !== null || (word?.by === 'agent' && word.agent !== undefined && word.agent.id !== me)
}

/** Mine: not answered by me. Unassigned: not seen by any agent. */
export function isUnread(row: Summary, me: AgentId): boolean {
  if (row.state === 'assigned') return waitsForMe(row, me)
  return row.state !== 'closed' && row.lastMessage?.by === 'shopper' && row.lastMessage.seq > row.seen.agent
}

/** R9: the promised time of an answer has passed. */
export function isBreached(row: Summary, now: number): boolean {
  return row.state === 'left' && row.promiseAt !== null && row.promiseAt < now
}

const promise = (row: Summary) => row.promiseAt ?? Number.MAX_SAFE_INTEGER
/** Who waits for an answer comes first, the longest wait at the top; then by the last message. */
const turn = (row: Summary) => row.owedSince ?? Number.MAX_SAFE_INTEGER - saidAt(row)
const byId = (one: Summary, other: Summary) => one.id.localeCompare(other.id)

/** When the shopper wants a call, until it is done. */
export const awaitedCall = ({ state, callBack }: Pick<Summary, 'state' | 'callBack'>) =>
  state === 'closed' ? null : callBack

/** Whether a row has a third line: a call, a department, or one of several sites. */
export const hasChips = (row: Pick<Summary, 'state' | 'callBack' | 'department'>, manySites: boolean): boolean =>
  manySites || row.department !== null || awaitedCall(row) !== null
