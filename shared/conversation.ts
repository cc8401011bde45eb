import * as z from 'zod'
import { CallBack, Contact, Department, Face, Page, Rating } from './events'
import { AgentId, ConversationId, Instant, Seq, ShopperId, SiteId } from './ids'

/** R9: each conversation is in exactly one. `left` is a ticket: a message left while nobody was on shift. */
export const State = z.enum(['queued', 'assigned', 'left', 'closed'])
export type State = z.infer<typeof State>

/** A conversation as both sides know it. Equal to what `timeline.ts` makes of its events (D10). */
export const Conversation = z.object({
  id: ConversationId,
  site: SiteId,
  state: State,
  /** Non-null exactly while `assigned` (R1). */
  assignee: Face.nullable(),
  /** Raised by every change of state or owner; a write names the one it saw (R7). */
  epoch: z.int(),
  department: Department.nullable(),
  /** BCP 47, lower case, of the page the shopper was on. */
  language: z.string(),
  contact: Contact,
  startedAt: Instant,
  queuedAt: Instant.nullable(),
  /** An answer was promised by this moment, and stands through every change of hands until it is given; null: none. */
  promiseAt: Instant.nullable(),
  /** The page the shopper is on, as far as told. Agents only; null for the shopper. */
  page: Page.nullable(),
  rating: Rating.nullable(),
  callBack: CallBack.nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/** The last message that each side has seen: only ever grows (D7). */
export const Seen = z.object({ shopper: Seq, agent: Seq })
export type Seen = z.infer<typeof Seen>

/** What a receiver must reach to have everything (D5). */
export const Head = z.object({ seq: Seq, seen: Seen })
export type Head = z.infer<typeof Head>
export const Heads = z.record(ConversationId, Head)
export type Heads = z.infer<typeof Heads>

/** The last thing said in a conversation. */
export const LastMessage = z.object({
  text: z.string(),
  at: Instant,
  by: z.enum(['shopper', 'agent']),
  /** Whose words they are, of the agents; older rows do not say. */
  agent: z.object({ id: AgentId, name: z.string() }).optional(),
  seq: Seq,
  /** The first attachment's name. */
  file: z.string().optional(),
  /** It has been deleted; `text` is empty. */
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
  /** Since when the shopper waits for an answer; null when the last word is ours. */
  owedSince: Instant.nullable(),
  /** When its holder, or the last one, was given it; null while nobody has had it since it was queued or left. */
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
  /** Who had it last; null: nobody has had it. */
  agent: Face.nullable(),
  rating: Rating.nullable(),
})
export type PastConversation = z.infer<typeof PastConversation>
