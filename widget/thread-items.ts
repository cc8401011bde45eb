import { inServerTime, serverTime } from './core'
import type { Attachment } from '../shared/attachment'
import type { CallTime, EventOf, Face, LogEvent } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { Offer } from '../shared/offer'
import { limits } from '../shared/limits'
import type { RefusalCode } from '../shared/refusals'
import type { ChatState, KnownThread } from './chat-state'
import type { Waiting } from './outbox'

/** The status of an own message. `held`: it waits for the connection. */
export type Mark = 'sending' | 'held' | 'sent' | 'seen' | RefusalCode

export type Said = {
  kind: 'said'
  key: string
  text: string
  attachments: Attachment[] | undefined
  at: number
  /** The agent; null for the shopper. */
  by: Face | null
  /** The message's place in its log; null while only this device has it. */
  place: { conversation: ConversationId; seq: number } | null
  first: boolean
  last: boolean
  mark: Mark | null
  /** The outbox id, if the shopper may take the message back and send it again. */
  refused: string | null
  edited?: true | undefined
  deleted?: true | undefined
  /** The shopper may still edit or delete it. */
  changeable?: boolean
  /** `open`: the shopper can still choose. */
  offer?: (Offer & { open: boolean }) | undefined
}
export type Line =
  | { what: 'joined'; name: string }
  | { what: 'call'; phone: string; time: CallTime }
  | { what: 'passed on' | 'called' | 'call withdrawn' | 'left' | 'all left' | 'closed' | 'ended' | 'goes on' }
export type Item = Said | { kind: 'day'; key: string; at: number } | { kind: 'line'; key: string; line: Line }

/** The thread as it is shown: days, messages, and the few events that matter to a shopper. */
export function threadItems(state: Pick<ChatState, 'threads' | 'waiting' | 'link'>): Item[] {
  const rows = [
    ...state.threads.flatMap((thread) =>
      rowsOf(
        thread,
        state.waiting.some(({ rejected }) => !rejected),
      ),
    ),
    ...waitingRows(state),
  ]
  return markLast(groupUp(withDays(rows)))
}

type Row = { at: number; item: Said | Extract<Item, { kind: 'line' }> }

/** `answering`: the shopper's answer to the offer is on its way. */
function rowsOf(thread: KnownThread, answering: boolean): Row[] {
  let joined: string | null = null
  let spoken = false
  const last = thread.timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')
  const taken = answering || thread.state === 'closed' ? Infinity : (last?.seq ?? 0)
  return thread.timeline.events.flatMap((event): Row[] => {
    if (event.kind === 'withheld') return []
    const rowOf = (line: Line): Row => ({
      at: event.at,
      item: { kind: 'line', key: `${thread.id}:${event.seq}`, line },
    })
    if (event.kind === 'message') {
      const words: Row = {
        at: event.at,
        item: {
          ...saidBy(event, thread),
          changeable: event === last && mayChange(event, thread),
          offer: offerOf(event, taken),
        },
      }
      if (event.by.kind !== 'agent') return [words]
      // An agent joins by writing. The shopper has not met an agent who had the conversation before and wrote nothing.
      const isNew = event.by.id !== joined
      joined = event.by.id
      spoken = true
      return isNew ? [rowOf({ what: 'joined', name: event.by.name }), words] : [words]
    }
    // No event line for an agent who has written nothing: the shopper never met them.
    if (event.kind === 'queued' && !spoken) return []
    const line = lineOf(event)
    if (event.kind === 'queued') spoken = false
    if (event.kind === 'left' || event.kind === 'closed') [joined, spoken] = [null, false]
    return line ? [rowOf(line)] : []
  })
}

function saidBy(event: Extract<LogEvent, { kind: 'message' }>, { id, timeline }: KnownThread): Said {
  const own = event.by.kind === 'shopper'
  return {
    kind: 'said',
    key: event.clientMessageId,
    text: event.text,
    attachments: event.attachments,
    at: event.at,
    by: event.by.kind === 'agent' ? event.by : null,
    place: { conversation: id, seq: event.seq },
    first: true,
    last: true,
    mark: own ? (event.seq <= timeline.seen.agent ? 'seen' : 'sent') : null,
    refused: null,
    edited: event.edited,
    deleted: event.deleted,
  }
}

/** The limit is `limits.change`. The server's clock decides in the end. */
const mayChange = ({ at, deleted }: EventOf<'message'>, { state }: KnownThread) =>
  state !== 'closed' && !deleted && serverTime() - at < limits.change

function offerOf({ choices, cards, seq }: EventOf<'message'>, taken: number): Said['offer'] {
  return choices || cards ? { choices, cards, open: seq > taken } : undefined
}

function lineOf(event: LogEvent): Line | null {
  switch (event.kind) {
    case 'queued':
      return event.reason === 'started' || event.reason === 'returned' ? null : { what: 'passed on' }
    case 'left':
      return { what: event.reason === 'last-agent-left' ? 'all left' : 'left' }
    case 'call-back':
      return { what: 'call', phone: event.phone, time: event.time }
    case 'call-settled':
      return { what: event.outcome === 'called' ? 'called' : 'call withdrawn' }
    case 'closed':
      return { what: event.by.kind === 'shopper' ? 'ended' : 'closed' }
    case 'reopened':
      return { what: 'goes on' }
    default:
      return null
  }
}

/** Messages in the outbox stand below everything from the server. */
function waitingRows({ waiting, link }: Pick<ChatState, 'waiting' | 'link'>): Row[] {
  return waiting.map((entry) => ({ at: inServerTime(entry.at), item: waitingItem(entry, link.kind === 'live') }))
}

function waitingItem(entry: Waiting, live: boolean): Said {
  const mark = entry.rejected ?? (entry.acked ? 'sent' : live ? 'sending' : 'held')
  return {
    kind: 'said',
    key: entry.id,
    text: entry.text,
    attachments: entry.attachments,
    at: inServerTime(entry.at),
    by: null,
    place: null,
    first: true,
    last: true,
    mark,
    refused: entry.rejected && entry.id,
  }
}

function withDays(rows: Row[]): { at: number; item: Item }[] {
  let before = ''
  return rows.flatMap(({ at, item }) => {
    const day = new Date(at).toDateString()
    const same = day === before
    before = day
    return same
      ? [{ at, item }]
      : [
          { at, item: { kind: 'day' as const, key: `day:${item.key}`, at } },
          { at, item },
        ]
  })
}

/** Milliseconds: messages closer than this form one group. */
const together = 5 * 60_000

function groupUp(rows: { at: number; item: Item }[]): Item[] {
  return rows.map(({ item, at }, index) => {
    if (item.kind !== 'said') return item
    const joins = (other: { at: number; item: Item } | undefined) =>
      other?.item.kind === 'said' && other.item.by?.id === item.by?.id && Math.abs(other.at - at) < together
    return { ...item, first: !joins(rows[index - 1]), last: !joins(rows[index + 1]) }
  })
}

/** Shows the status where it changes and on the last message of a group: that tells the status of all. */
function markLast(items: Item[]): Item[] {
  const own = items.filter((item): item is Said => item.kind === 'said' && item.mark !== null)
  const shown = new Set(own.filter((item, index) => item.refused || item.last || item.mark !== own[index + 1]?.mark))
  return items.map((item) => (item.kind === 'said' && item.mark && !shown.has(item) ? { ...item, mark: null } : item))
}
