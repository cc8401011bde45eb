import * as z from 'zod'
import { CallBack, Contact, Department, Face, Page, Rating } from './events'
import { AgentId, ConversationId, Instant, Seq, ShopperId, SiteId } from './ids'

/** R9: a conversation is in exactly one state. `left` is a ticket: a message that was left while nobody was on duty. */
export const State = z.enum(['queued', 'assigned', 'left', 'closed'])
export type State = z.infer<typeof State>

/** A conversation as both sides know it. Equal to the state that `timeline.ts` makes of its events (D10). */
export const Conversation = z.object({
  id: ConversationId,
  site: SiteId,
  state: State,
  /** Non-null exactly while `assigned` (R1). */
  assignee: Face.nullable(),
  /** Raised by every change of state or agent. A write names the epoch that it saw (R7). */
  epoch: z.int(),
  department: Department.nullable(),
  /** BCP 47, lower case: the language of the shopper's page. */
  language: z.string(),
  contact: Contact,
  startedAt: Instant,
  queuedAt: Instant.nullable(),
  /** The moment by which an answer is promised. It stays through all changes of hands until the answer; null: none. */
  promiseAt: Instant.nullable(),
  /** The page that the shopper is on, as far as it was sent. Agents only; null for the shopper. */
  page: Page.nullable(),
  rating: Rating.nullable(),
  callBack: CallBack.nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/** The last message that each side has seen. It only grows (D7). */
export const Seen = z.object({ shopper: Seq, agent: Seq })
export type Seen = z.infer<typeof Seen>

/** What a receiver must reach to have everything (D5). */
export const Head = z.object({ seq: Seq, seen: Seen })
export type Head = z.infer<typeof Head>
export const Heads = z.record(ConversationId, Head)
export type Heads = z.infer<typeof Heads>

/** The last message of a conversation. */
export const LastMessage = z.object({
  text: z.string(),
  at: Instant,
  by: z.enum(['shopper', 'agent']),
  /** The agent who wrote it. Older rows do not have it. */
  agent: z.object({ id: AgentId, name: z.string() }).optional(),
  seq: Seq,
  /** The first attachment's name. */
  file: z.string().optional(),
  /** The message is deleted; `text` is empty. */
  deleted: z.literal(true).optional(),
})
export type LastMessage = z.infer<typeof LastMessage>

/** A row of the inbox. */
export const Summary = z.object({
  ...Conversation.shape,
  shopper: ShopperId,
  siteName: z.string(),
  head: Seq,
  seen: Seen,
  lastMessage: LastMessage.nullable(),
  /** Since when the shopper waits for an answer; null when the last message is an agent's. */
  owedSince: Instant.nullable(),
  /** When the current or last agent got it; null while nobody has had it since it was queued or left. */
  assignedAt: Instant.nullable(),
  updatedAt: Instant,
})
export type Summary = z.infer<typeof Summary>

/** A row of a shopper's own list of conversations. */
export const PastConversation = z.object({
  id: ConversationId,
  state: State,
  startedAt: Instant,
  lastMessage: LastMessage.nullable(),
  /** The last agent; null: nobody has had it. */
  agent: Face.nullable(),
  rating: Rating.nullable(),
})
export type PastConversation = z.infer<typeof PastConversation>
