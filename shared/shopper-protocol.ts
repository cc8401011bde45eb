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

/** Raised when the server can no longer serve an older widget. The page is then asked to reload. */
export const protocolVersion = 1

/** The Socket.IO path for shoppers; the default namespace. */
export const shopperPath = '/live/shopper'

/**
 * HTTP, JSON as plain text: ends the token from `welcome` and all other tokens of its shopper. The answer is the same
 * for a token that has ended.
 */
export const shopperSignOut = '/api/shopper/sign-out'

/** Socket.IO's `auth` on every connect. No cookie, and nothing in the address. */
export const ShopperAuth = z.object({
  protocol: z.literal(protocolVersion),
  /** The site's public key, from the tag. */
  site: z.string().min(1).max(64),
  /** As `welcome` gave it; null on the first visit. */
  token: z.string().max(200).nullable(),
  /** BCP 47, the page's language. Anything that is no language counts as English. */
  language: z
    .string()
    .max(35)
    .regex(/^[\w-]+$/)
    .catch('en'),
  timeZone: TimeZone.catch('UTC'),
  /**
   * The identity that the shop has signed: a JWT with one of the site's keys. Needed once: after it is accepted, the
   * token says the same.
   */
  identity: z.string().max(limits.identity).nullable().default(null),
})
export type ShopperAuth = z.input<typeof ShopperAuth>

/** What the shopper says about themselves. An absent field stays unchanged. */
const ToldContact = z.object({ name: Name.optional(), email: Email.optional() })

/** R10: a repeat of the same `commandId` has no second effect and gets the same answer. */
const Order = z.object({ conversation: ConversationId, commandId: ClientId })
/** The command's event in the log. */
const Ordered = z.object({ seq: Seq })

export const MessageText = z
  .string()
  .trim()
  .max(limits.message)
  .refine((text) => !isBlank(text), 'words')

/** Text, files, or both. */
export const Saying = z.object({ text: z.string().trim().max(limits.message), attachments: AttachmentIds })
export const saysSomething = ({ text, attachments }: z.output<typeof Saying>): boolean =>
  !isBlank(text) || Boolean(attachments?.length)

export const ShopperSignOut = request(
  z.object({ site: z.string().min(1).max(64), token: z.string().max(200) }),
  z.object({}),
)

export const shopperRequests = {
  /**
   * Sends a message (D1–D3) to the shopper's open conversation, or starts one (D8). If nobody is on duty, it becomes a
   * left message (R13): `state` in the answer says which. The same `clientMessageId` again gets the same `seq`.
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
  /** D6: the events after `after`, at most `limits.page`. Ask again until `head.seq` is reached. */
  'catch-up': request(
    z.object({ conversation: ConversationId, after: Seq }),
    z.object({ events: z.array(LogEvent), head: Head }),
  ),
  /** D7: everything up to `seq` was on screen. */
  seen: request(z.object({ conversation: ConversationId, seq: Seq }), z.object({ seen: Seen })),
  typing: request(z.object({ conversation: ConversationId, on: z.boolean() }), z.object({})),
  /** The shopper is on another page. Sent only while a conversation is open. */
  visit: request(z.object({ conversation: ConversationId, page: Page }), z.object({})),
  /**
   * What the page says about its shopper while a conversation is open: unverified name and e-mail, attributes, cart.
   */
  describe: request(
    z.object({ conversation: ConversationId, contact: ToldContact.default({}), ...AboutChange.shape }),
    z.object({}),
  ),
  /**
   * The pass that opens the conversation's files at `filesPath + id + '?pass=' + pass` until `until`. No token stands
   * in an address.
   */
  'file-pass': request(z.object({ conversation: ConversationId }), z.object({ pass: z.string(), until: Instant })),
  /** Deletes a file that the shopper has uploaded and not sent. */
  'remove-file': request(z.object({ file: AttachmentId }), z.object({})),
  /** Ends the shopper's own conversation. Refused `wrong-state` when it is closed already. */
  end: request(Order, Ordered),
  /**
   * The shopper would rather not wait: their messages become a left message, with a promise. Refused `wrong-state`
   * unless it is in the queue, or an agent who has it owes an answer.
   */
  leave: request(Order.extend({ contact: ToldContact.default({}) }), Ordered),
  /**
   * Asks for a call, in the open conversation or in a new one. A repeat corrects the number and the time. A
   * conversation without an agent becomes a left message, with a promise.
   */
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
  /** Withdraws the requested call. Refused `wrong-state` where no call is awaited. */
  'withdraw-call': request(Order, Ordered),
  /** Rates a closed conversation, once. Score and comment may change for `limits.change` after it. */
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
  /** Changes the shopper's own last message, at `target`, within `limits.change`. Later: refused `expired`. */
  edit: request(Order.extend({ target: Seq, text: MessageText }), Ordered),
  /** Deletes the shopper's own last message, under the same conditions. Its text and files are gone for good. */
  delete: request(Order.extend({ target: Seq }), Ordered),
  /** The shopper's own conversations, newest first, in pages. `cursor` as the last page gave it. */
  past: request(
    z.object({ cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(PastConversation), next: z.string().nullable() }),
  ),
} as const
export type ShopperRequests = typeof shopperRequests

/**
 * Why a signed identity was not accepted. `ended`: none was sent, and the session of an earlier one has ended. For
 * developers; the shopper stays unverified.
 */
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

/**
 * Claims of an accepted identity that could not be kept: no mail can reach such an address, or such a name cannot be
 * shown.
 */
export const IgnoredClaim = z.enum(['name', 'email'])
export type IgnoredClaim = z.infer<typeof IgnoredClaim>

/** The first push on every connect. */
export const Welcome = z.object({
  /** The client keeps it and sends it with every later connect. It proves who the shopper is. */
  token: z.string(),
  contact: Contact,
  site: SiteLook,
  availability: Availability,
  /** The latest conversation, open or closed; catch up with it (D6). */
  conversation: z.object({ id: ConversationId, state: Conversation.shape.state, head: Head }).nullable(),
  /** Null: the identity was accepted, or none was sent. */
  identityFault: IdentityFault.nullable(),
  /** The claims of an accepted identity that were not kept. */
  identityIgnored: z.array(IgnoredClaim),
  now: Instant,
})
export type Welcome = z.infer<typeof Welcome>

/** What the server pushes. All but `welcome` are hints (D4): heads and catch-up make up for a lost one. */
export type ShopperPushes = {
  welcome: (welcome: Welcome) => void
  event: (conversation: ConversationId, event: LogEvent) => void
  seen: (conversation: ConversationId, seen: Seen) => void
  /** The agent is typing. It ends after 6 s without another. */
  typing: (conversation: ConversationId, on: boolean) => void
  /** D5: about every 20 s. */
  heads: (heads: Heads) => void
  availability: (availability: Availability) => void
  /** Null: the shopper no longer waits. */
  queue: (conversation: ConversationId, place: QueuePlace | null) => void
}

export type ShopperAsks = RequestEvents<ShopperRequests>

/** `message` of a `connect_error`: one of the refusal codes; `data` is the Refusal. */
