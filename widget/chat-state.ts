import type { Availability, QueuePlace } from '../shared/availability'
import type { State } from '../shared/conversation'
import type { Contact } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { SiteLook } from '../shared/site'
import type { Timeline } from '../shared/timeline'
import type { Link } from './connection'
import type { Waiting } from './outbox'

export type KnownThread = {
  id: ConversationId
  timeline: Timeline
  whole: boolean
  state: State
  /** The last `seq` that the shopper has read here; the server may not know it yet. */ read: number
}

/** Everything that the views draw. */
export type ChatState = {
  link: Link
  /** Null until the first welcome. */
  site: SiteLook | null
  availability: Availability | null
  contact: Contact
  /** Oldest first. Messages go to the last one while it is open. */
  threads: KnownThread[]
  waiting: Waiting[]
  place: QueuePlace | null
  agentTypes: boolean
}

export const blankChat: ChatState = {
  link: { kind: 'connecting' },
  site: null,
  availability: null,
  contact: { name: null, email: null, verified: false },
  threads: [],
  waiting: [],
  place: null,
  agentTypes: false,
}

/** The conversation that the next message goes to; null: the message starts a new one (D8). */
export function openThread({ threads }: ChatState): KnownThread | null {
  return threads.findLast(({ state }) => state !== 'closed') ?? null
}

/** Counts the agents' messages that the shopper has not seen. */
export function countUnread({ threads }: ChatState): number {
  return threads.reduce((sum, { timeline, read }) => sum + unreadIn(timeline, read), 0)
}

function unreadIn({ events, seen }: Timeline, read: number): number {
  const from = Math.max(read, seen.shopper)
  return events.filter((event) => event.kind === 'message' && event.by.kind === 'agent' && event.seq > from).length
}

export type Field = SiteLook['ask'][number]

/**
 * The fields to ask for with the next message. None while a conversation is open. A left message also asks for name and
 * e-mail.
 */
export function askedFields(state: ChatState): Field[] {
  const { site, contact } = state
  if (!site || openThread(state)) return []
  const asked = new Set<Field>(isLeaving(state) ? ['name', 'email', ...site.ask] : site.ask)
  if (site.departments.length < 2) asked.delete('department')
  return (['department', 'name', 'email'] as const).filter((field) => asked.has(field) && mayAsk(contact, field))
}

/**
 * The asked fields that are required. Where the site sends no mail, the answer stays in the chat: only the site's own
 * fields are required.
 */
export const missingFields = (state: ChatState): Field[] => askedFields(state).filter((field) => isNeeded(state, field))

export const isNeeded = ({ site }: ChatState, field: Field): boolean =>
  Boolean(site?.sendsMail || site?.ask.includes(field))

/** A verified contact cannot change here: the server would not keep what the shopper adds. */
export const mayAsk = (contact: Contact, field: Field): boolean =>
  field === 'department' || !(contact.verified || contact[field])

/** Nobody is on duty and no conversation is open: the next message becomes a left message. */
export function isLeaving(state: ChatState): boolean {
  return state.availability?.status === 'away' && !openThread(state)
}

/** Every conversation has been fetched once. */
export function isWhole({ site, threads }: ChatState): boolean {
  return site !== null && threads.every(({ whole }) => whole)
}
