import * as z from 'zod'
import { About } from './about'
import { Attachment } from './attachment'
import { AgentId, ClientId, DepartmentId, Instant, Seq, SiteId } from './ids'
import { limits } from './limits'
import { Offer } from './offer'
import { cleanPhone, isPhone } from './phone'

/** What shoppers see of an agent. `picture` is a path below our own address. */
export const Face = z.object({ id: AgentId, name: z.string(), picture: z.string().nullable() })
export type Face = z.infer<typeof Face>

export const Page = z.object({ url: z.string().max(limits.url), title: z.string().max(limits.title) })
export type Page = z.infer<typeof Page>

export const Department = z.object({ id: DepartmentId, name: z.string() })
export type Department = z.infer<typeof Department>

/** What a shopper says about themselves. It proves nothing unless `verified`. */
export const Contact = z.object({ name: z.string().nullable(), email: z.string().nullable(), verified: z.boolean() })
export type Contact = z.infer<typeof Contact>

/** R14: why this agent got the conversation. Agents only. */
export const Why = z.object({
  rule: z.enum(['least-loaded', 'last-agent', 'taken', 'transferred', 'reopened']),
  /** Seconds between entering the queue and this assignment. */
  waited: z.number(),
  /** The conversation's language, and whether it was waived because nobody on duty speaks it. */
  language: z.string(),
  languageWaived: z.boolean(),
  /** The department of the conversation, by its name at that time. Older events do not have it. */
  department: z.string().nullable().optional(),
  /** Nobody of that department was on duty, so any agent could get it. */
  departmentWaived: z.boolean(),
  /** Who could have got it, least loaded first. At most ten; `considered` counts all. */
  candidates: z.array(z.object({ id: AgentId, name: z.string(), load: z.number(), capacity: z.number() })),
  considered: z.number(),
})
export type Why = z.infer<typeof Why>

export const QueuedReason = z.enum([
  'started',
  'returned',
  'agent-lost',
  'no-answer',
  'shift-ended',
  'transferred',
  'released',
  'deactivated',
])
/** `asked`: the shopper chose not to wait. */
export const LeftReason = z.enum(['nobody-on-shift', 'last-agent-left', 'asked'])

export const Score = z.enum(['bad', 'okay', 'good'])
export type Score = z.infer<typeof Score>

/** A shopper's rating of a conversation. `at`: the moment of the first rating. */
export const Rating = z.object({ score: Score, comment: z.string().nullable(), at: Instant })
export type Rating = z.infer<typeof Rating>

/** Accepts a number as people write it; keeps it in a form that can be dialled. */
export const Phone = z
  .string()
  .max(200)
  .transform(cleanPhone)
  .pipe(z.string().max(limits.phone).refine(isPhone, 'a phone number'))
export const CallTime = z.enum(['any', 'morning', 'afternoon', 'evening'])
export type CallTime = z.infer<typeof CallTime>

/** The shopper asks for a call, at a time of their own day. */
export const CallBack = z.object({ phone: z.string(), time: CallTime })
export type CallBack = z.infer<typeof CallBack>
/** The end of a requested call: an agent has called, or the shopper has withdrawn it. */
const CallOutcome = z.enum(['called', 'withdrawn'])

export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shopper') }),
  z.object({ kind: z.literal('agent'), ...Face.shape }),
  z.object({ kind: z.literal('system') }),
])
export type Actor = z.infer<typeof Actor>

const happening = { seq: Seq, at: Instant, by: Actor }
/** `text` may be empty if there are attachments. Without attachments the field is absent. */
const said = { text: z.string(), clientMessageId: ClientId, attachments: z.array(Attachment).optional() }

/**
 * The log of a conversation: everything that changes it, in order of `seq` (D7).
 * To add a kind: say in `server/features/conversations/log/visible-to-shopper.ts` who may read it, and in `timeline.ts`
 * what it changes.
 */
export const LogEvent = z.discriminatedUnion('kind', [
  z.object({
    ...happening,
    kind: z.literal('started'),
    site: SiteId,
    language: z.string(),
    department: Department.nullable(),
    page: Page.nullable(),
  }),
  z.object({ ...happening, kind: z.literal('identified'), contact: Contact }),
  z.object({ ...happening, kind: z.literal('visited'), page: Page }),
  /** The page has set its shopper's attributes or cart: the event holds all of them. Agents only. */
  z.object({ ...happening, kind: z.literal('described'), ...About.shape }),
  /** An agent has blocked or unblocked the shopper. Agents only. */
  z.object({ ...happening, kind: z.literal('blocked'), blocked: z.boolean() }),
  z.object({
    ...happening,
    kind: z.literal('message'),
    ...said,
    ...Offer.shape,
    edited: z.literal(true).optional(),
    deleted: z.literal(true).optional(),
  }),
  z.object({ ...happening, kind: z.literal('note'), ...said }),
  /** `queuedAt`: when the wait began. A conversation that comes back keeps its place (R4). */
  z.object({
    ...happening,
    kind: z.literal('queued'),
    reason: QueuedReason,
    queuedAt: Instant,
    department: Department.nullable(),
    epoch: z.int(),
  }),
  z.object({ ...happening, kind: z.literal('assigned'), agent: Face, epoch: z.int(), why: Why.nullable() }),
  /** `promiseAt`: the moment by which an answer is promised; null when no shift is planned and no hours are set. */
  z.object({
    ...happening,
    kind: z.literal('left'),
    reason: LeftReason,
    promiseAt: Instant.nullable(),
    epoch: z.int(),
  }),
  /** The shopper wrote again after an answer: a new promise. */
  z.object({ ...happening, kind: z.literal('promised'), promiseAt: Instant.nullable() }),
  z.object({ ...happening, kind: z.literal('call-back'), ...CallBack.shape }),
  /** The call is over. `promiseAt`: the promise that remains for their messages. */
  z.object({ ...happening, kind: z.literal('call-settled'), outcome: CallOutcome, promiseAt: Instant.nullable() }),
  z.object({ ...happening, kind: z.literal('closed'), epoch: z.int() }),
  z.object({ ...happening, kind: z.literal('reopened'), epoch: z.int() }),
  z.object({ ...happening, kind: z.literal('rated'), rating: Rating }),
  /** New text of the message at `target`; null after a later edit or a deletion. See `amend.ts`. */
  z.object({ ...happening, kind: z.literal('edited'), target: Seq, text: z.string().nullable() }),
  z.object({ ...happening, kind: z.literal('deleted'), target: Seq }),
  /** Placeholder for an event that this reader may not see; it keeps `seq` without gaps. */
  z.object({ seq: Seq, kind: z.literal('withheld') }),
])
export type LogEvent = z.infer<typeof LogEvent>
export type Kind = LogEvent['kind']
export type EventOf<K extends Kind> = Extract<LogEvent, { kind: K }>
