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
  /** This far the shopper has read here, told or not. */ read: number
}

/** All that the views are drawn from. */
export type ChatState = {
  link: Link
  /** Null until the first welcome. */
  site: SiteLook | null
  availability: Availability | null
  contact: Contact
  /** Oldest first; the last is the one that is written to while it is open. */
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

/** The conversation that a message would go to; null: it would start one (D8). */
export function openThread({ threads }: ChatState): KnownThread | null {
  return threads.findLast(({ state }) => state !== 'closed') ?? null
}

/** Messages by a person that the shopper has not seen. */
export function countUnread({ threads }: ChatState): number {
  return threads.reduce((sum, { timeline, read }) => sum + unreadIn(timeline, read), 0)
}

function unreadIn({ events, seen }: Timeline, read: number): number {
  const from = Math.max(read, seen.shopper)
  return events.filter((event) => event.kind === 'message' && event.by.kind === 'agent' && event.seq > from).length
}

export type Field = SiteLook['ask'][number]

/** What is asked with the next message: nothing once a conversation is open, also name and e-mail where one is left. */
export function askedFields(state: ChatState): Field[] {
  const { site, contact } = state
  if (!site || openThread(state)) return []
  const asked = new Set<Field>(isLeaving(state) ? ['name', 'email', ...site.ask] : site.ask)
  if (site.departments.length < 2) asked.delete('department')
  return (['department', 'name', 'email'] as const).filter((field) => asked.has(field) && mayAsk(contact, field))
}

/** Which of them must be told. An answer that stays in the chat needs no address: then that is only what the site asks of everybody. */
export const missingFields = (state: ChatState): Field[] => askedFields(state).filter((field) => isNeeded(state, field))

export const isNeeded = ({ site }: ChatState, field: Field): boolean =>
  Boolean(site?.sendsMail || site?.ask.includes(field))

/** What the shop vouches for stays as the shop has said it: what the shopper adds would not be kept. */
export const mayAsk = (contact: Contact, field: Field): boolean =>
  field === 'department' || !(contact.verified || contact[field])

/** Nobody is on duty and nothing is open: what is written now will be left as a message. */
export function isLeaving(state: ChatState): boolean {
  return state.availability?.status === 'away' && !openThread(state)
}

/** Everything that there is has been fetched once. */
export function isWhole({ site, threads }: ChatState): boolean {
  return site !== null && threads.every(({ whole }) => whole)
}
