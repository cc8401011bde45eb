import type { Availability } from '../shared/availability'
import type { EventOf, Page } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { Welcome } from '../shared/shopper-protocol'
import type { ChatState } from './chat-state'
import type { Ask } from './connection'
import type { Tell } from './conversations'
import type { Draft, Waiting } from './outbox'
import type { Store } from './store'
import type { Thread } from './thread'

export type ToldContact = { name?: string; email?: string }

/** The shopper's side of the conversation, as the views and the page's commands use it. */
export type Chat = {
  state: Store<ChatState>
  /** Connects: nothing is connected before. */
  start: () => void
  stop: () => void
  say: (draft: Draft) => void
  /** Takes a message back that was refused, to be edited. */
  takeBack: (id: string) => Waiting | undefined
  read: (conversation: ConversationId, seq: number) => Promise<void>
  typed: () => void
  ask: Ask
  /** An answer named an event that its push should bring; fetched if it does not. */
  expect: (conversation: ConversationId, seq: number) => void
  /** Follows a conversation apart from the threads here: looking back must not bring an old one among them. */
  follow: (conversation: ConversationId, changed: () => void) => Thread
  /** The shopper is on this page; told while a conversation is open. */
  visit: (page: Page) => Promise<void>
  /** The shop has signed who this is; `told` hears what the server makes of it, now and on each later connect. */
  vouch: (identity: string, told: (welcome: Welcome) => void) => void
  /** What the page says they are called: goes with what they write, and is not asked for again. Proves nothing. */
  introduce: (contact: ToldContact) => void
  /** Forgets what the page has said of the shopper and what was here, and connects as whoever the shelf then says. */
  startOver: () => void
  /** Says anew who we are and what we speak. */
  reconnect: () => void
  probe: () => Promise<void>
  sleep: () => void
  /** Another tab has written `name` on the shelf. */
  heard: (name: string, value: string | null) => void
}

export type ChatNews = {
  message: (message: EventOf<'message'>) => void
  availability: (availability: Availability) => void
  tell: Tell
}
