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

/** The shopper's side of the conversation, for the views and for the page's commands. */
export type Chat = {
  state: Store<ChatState>
  /** Connects. Before this call there is no connection. */
  start: () => void
  stop: () => void
  say: (draft: Draft) => void
  /** Takes a refused message out of the outbox, so that the shopper can edit it. */
  takeBack: (id: string) => Waiting | undefined
  read: (conversation: ConversationId, seq: number) => Promise<void>
  typed: () => void
  ask: Ask
  /** The server's answer named an event. If its push does not arrive, the event is fetched. */
  expect: (conversation: ConversationId, seq: number) => void
  /** Follows a conversation outside `threads`: a past conversation must not appear in the current thread. */
  follow: (conversation: ConversationId, changed: () => void) => Thread
  /** The shopper is on this page. The server is told while a conversation is open. */
  visit: (page: Page) => Promise<void>
  /** Sends the identity that the shop signed. `told` gets the server's welcome, now and on each later connect. */
  vouch: (identity: string, told: (welcome: Welcome) => void) => void
  /** Name and e-mail as the page gives them. They go with messages and are not asked for again. They prove nothing. */
  introduce: (contact: ToldContact) => void
  /** Forgets the shopper and their conversations, and connects again with the token in storage. */
  startOver: () => void
  /** Connects again, to send the current identity and language. */
  reconnect: () => void
  probe: () => Promise<void>
  sleep: () => void
  /** Another tab has written `name` in storage. */
  heard: (name: string, value: string | null) => void
}

export type ChatNews = {
  message: (message: EventOf<'message'>) => void
  availability: (availability: Availability) => void
  tell: Tell
}
