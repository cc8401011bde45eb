import * as z from 'zod'
import { AboutChange } from './about'
import { AttachmentId, AttachmentIds } from './attachment'
import { Availability, type QueuePlace } from './availability'
import { Conversation, Head, type Heads, PastConversation, Seen } from './conversation'
import { CallTime, Contact, LogEvent, Page, Phone, Score } from './events'
import { ClientId, ConversationId, DepartmentId, Instant, Seq } from './ids'
import { isBlank } from './input-text'
import { limits } from './limits'
import { plainText } from './plain-text'
import { request, type RequestEvents } from './request'
import { SiteLook } from './site'
import { Email, Name } from './team'
import { TimeZone } from './roster'

/** Raised when an older widget could no longer be served; the page is then asked to reload. */
export const protocolVersion = 1

/** The Socket.IO path for shoppers; the default namespace. */
export const shopperPath = '/live/shopper'

/** Over HTTP, as JSON in plain text: the token that `welcome` gave, and all others of its shopper, end. Answers the same for one that has ended. */
export const shopperSignOut = '/api/shopper/sign-out'

/** Sent as Socket.IO's `auth` on every connect. No cookie, nothing in the address. */
export const ShopperAuth = z.object({
  protocol: z.literal(protocolVersion),
  /** The site's public key, from the tag. */
  site: z.string().min(1).max(64),
  /** As `welcome` gave it; null on the very first visit. */
  token: z.string().max(200).nullable(),
  /** BCP 47, of the page; whatever else a page calls its language is taken for English. */
  language: z
    .string()
    .max(35)
    .regex(/^[\w-]+$/)
    .catch('en'),
  timeZone: TimeZone.catch('UTC'),
  /** Who the shop says they are: a JWT signed with the site's key. Of no use once it was accepted: the token then says the same. */
  identity: z.string().max(limits.identity).nullable().default(null),
})
export type ShopperAuth = z.input<typeof ShopperAuth>

/** What the shopper tells of themselves; an absent field stays as it was. */
export const ToldContact = z.object({ name: Name.optional(), email: Email.optional() })

/** R10: a repeat of the same `commandId` does nothing twice and answers the same. */
const Order = z.object({ conversation: ConversationId, commandId: ClientId })
/** Where the order stands in the log. */
const Ordered = z.object({ seq: Seq })

export const MessageText = z
  .string()
  .trim()
  .max(limits.message)
  .refine((text) => !isBlank(text), 'words')

/** Words, files, or both. */
export const Saying = z.object({ text: z.string().trim().max(limits.message), attachments: AttachmentIds })
export const saysSomething = ({ text, attachments }: z.output<typeof Saying>): boolean =>
  !isBlank(text) || Boolean(attachments?.length)

export const ShopperSignOut = request(
  z.object({ site: z.string().min(1).max(64), token: z.string().max(200) }),
  z.object({}),
)

export const shopperRequests = {
  /**
   * Says something (D1–D3). Goes to the shopper's open conversation, or starts one (D8). When nobody is on shift it
   * becomes a left message (R13): the answer's `state` says which. The same `clientMessageId` again answers the same `seq`.
   */
  send: request(
    z
      .object({
        clientMessageId: ClientId,
        ...Saying.shape,
        contact: ToldContact.default({}),
        department: DepartmentId.nullable().default(null),
        page: Page.nullable().default(null),
      })
      .refine(saysSomething, 'words or a file'),
    z.object({ clientMessageId: ClientId, conversation: ConversationId, seq: Seq, state: Conversation.shape.state }),
  ),
  /** D6: the events after `after`, at most `limits.page`; ask on until `head.seq` is reached. */
  'catch-up': request(
    z.object({ conversation: ConversationId, after: Seq }),
    z.object({ events: z.array(LogEvent), head: Head }),
  ),
  /** D7: everything up to `seq` was on screen. */
  seen: request(z.object({ conversation: ConversationId, seq: Seq }), z.object({ seen: Seen })),
  typing: request(z.object({ conversation: ConversationId, on: z.boolean() }), z.object({})),
  /** The shopper is on another page; only told while a conversation is open. */
  visit: request(z.object({ conversation: ConversationId, page: Page }), z.object({})),
  /** What the page tells of its shopper while a conversation is open: unproven name and e-mail, attributes, cart. */
  describe: request(
    z.object({ conversation: ConversationId, contact: ToldContact.default({}), ...AboutChange.shape }),
    z.object({}),
  ),
  /** What opens the conversation's files at `filesPath + id + '?pass=' + pass` until then: no token stands in an address. */
  'file-pass': request(z.object({ conversation: ConversationId }), z.object({ pass: z.string(), until: Instant })),
  /** Takes back a file of one's own that was uploaded and not sent. */
  'remove-file': request(z.object({ file: AttachmentId }), z.object({})),
  /** Ends one's own conversation. Refused `wrong-state` when it is closed already. */
  end: request(Order, Ordered),
  /** Would rather not wait: what was written becomes a left message, with a promise. Refused `wrong-state` unless it is in the queue, or an agent who has it owes an answer. */
  leave: request(Order.extend({ contact: ToldContact.default({}) }), Ordered),
  /** Asks to be called: in the open conversation, or in a new one. Asking again corrects the number and the time. What nobody has yet becomes a left message, with a promise. */
  'call-back': request(
    z.object({
      commandId: ClientId,
      phone: Phone,
      time: CallTime,
      contact: ToldContact.default({}),
      department: DepartmentId.nullable().default(null),
      page: Page.nullable().default(null),
    }),
    z.object({ conversation: ConversationId, seq: Seq }),
  ),
  /** Does not want to be called any more. Refused `wrong-state` where no call is awaited. */
  'withdraw-call': request(Order, Ordered),
  /** Says what one thought of a closed conversation; once, and other words or another score for `limits.change` after it. */
  rate: request(
    Order.extend({
      score: Score,
      comment: z
        .string()
        .trim()
        .max(limits.comment)
        .transform((text) => (isBlank(text) ? null : text))
        .nullable()
        .default(null),
    }),
    Ordered,
  ),
  /** Other words for one's own last message, at `target`, within `limits.change` (`expired`). */
  edit: request(Order.extend({ target: Seq, text: MessageText }), Ordered),
  /** Deletes one's own last message, under the same conditions; its words and files are gone for good. */
  delete: request(Order.extend({ target: Seq }), Ordered),
  /** One's own conversations, newest first, a page at a time. `cursor` as the last page gave it. */
  past: request(
    z.object({ cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(PastConversation), next: z.string().nullable() }),
  ),
} as const
export type ShopperRequests = typeof shopperRequests

/** Why a signed identity was not accepted; `ended`: none came, and what an earlier one had opened has ended. For developers; the shopper is unverified. */
export const IdentityFault = z.enum([
  'malformed',
  'unknown-key',
  'bad-signature',
  'other-audience',
  'expired',
  'too-long-lived',
  'not-yet-valid',
  'ended',
])
export type IdentityFault = z.infer<typeof IdentityFault>

/** What a signed identity says of somebody and could not be kept: no such e-mail address can be written to, no such name shown. */
export const IgnoredClaim = z.enum(['name', 'email'])
export type IgnoredClaim = z.infer<typeof IgnoredClaim>

/** First push on every connect. */
export const Welcome = z.object({
  /** To be kept and sent with every later connect; shows who the shopper is. */
  token: z.string(),
  contact: Contact,
  site: SiteLook,
  availability: Availability,
  /** The latest conversation, open or closed; catch up with it (D6). */
  conversation: z.object({ id: ConversationId, state: Conversation.shape.state, head: Head }).nullable(),
  /** Null: accepted, or none was sent. */
  identityFault: IdentityFault.nullable(),
  /** Of an identity that was accepted. */
  identityIgnored: z.array(IgnoredClaim),
  now: Instant,
})
export type Welcome = z.infer<typeof Welcome>

/** What the server says unasked. All but `welcome` are hints (D4): a lost one is made good by heads and catch-up. */
export type ShopperPushes = {
  welcome: (welcome: Welcome) => void
  event: (conversation: ConversationId, event: LogEvent) => void
  seen: (conversation: ConversationId, seen: Seen) => void
  /** The agent's typing; ends by itself after six seconds without another. */
  typing: (conversation: ConversationId, on: boolean) => void
  /** D5: about every 20 seconds. */
  heads: (heads: Heads) => void
  availability: (availability: Availability) => void
  /** Null: no longer waiting. */
  queue: (conversation: ConversationId, place: QueuePlace | null) => void
}

export type ShopperAsks = RequestEvents<ShopperRequests>

/** `message` of a `connect_error`: one of the refusal codes; `data` is the Refusal. */
