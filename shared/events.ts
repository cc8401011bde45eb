import * as z from 'zod'
import { About } from './about'
import { Attachment } from './attachment'
import { AgentId, ClientId, DepartmentId, Instant, Seq, SiteId } from './ids'
import { limits } from './limits'
import { Offer } from './offer'
import { cleanPhone, isPhone } from './phone'

/** An agent as a shopper may know them. The picture is a path below our own address. */
export const Face = z.object({ id: AgentId, name: z.string(), picture: z.string().nullable() })
export type Face = z.infer<typeof Face>

export const Page = z.object({ url: z.string().max(limits.url), title: z.string().max(limits.title) })
export type Page = z.infer<typeof Page>

export const Department = z.object({ id: DepartmentId, name: z.string() })
export type Department = z.infer<typeof Department>

/** What a shopper says of themselves. Never proof of who they are unless `verified`. */
export const Contact = z.object({ name: z.string().nullable(), email: z.string().nullable(), verified: z.boolean() })
export type Contact = z.infer<typeof Contact>

/** R14: why this agent. Read by agents only. */
export const Why = z.object({
  rule: z.enum(['least-loaded', 'last-agent', 'taken', 'transferred', 'reopened']),
  /** Seconds between entering the queue and this assignment. */
  waited: z.number(),
  /** The conversation's language, and whether it had to be waived because nobody on duty speaks it. */
  language: z.string(),
  languageWaived: z.boolean(),
  /** The department that it was for, by its name then; older events do not say. */
  department: z.string().nullable().optional(),
  /** Nobody of that department was on duty, so anybody could be asked. */
  departmentWaived: z.boolean(),
  /** Who could have been given it, least loaded first; at most ten, `considered` counts them all. */
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
/** `asked`: the shopper would rather not wait. */
export const LeftReason = z.enum(['nobody-on-shift', 'last-agent-left', 'asked'])

export const Score = z.enum(['bad', 'okay', 'good'])
export type Score = z.infer<typeof Score>

/** What a shopper thought of a conversation. `at`: when they first said so. */
export const Rating = z.object({ score: Score, comment: z.string().nullable(), at: Instant })
export type Rating = z.infer<typeof Rating>

/** As people write one; kept as it can be dialled. */
export const Phone = z
  .string()
  .max(200)
  .transform(cleanPhone)
  .pipe(z.string().max(limits.phone).refine(isPhone, 'a phone number'))
export const CallTime = z.enum(['any', 'morning', 'afternoon', 'evening'])
export type CallTime = z.infer<typeof CallTime>

/** The shopper wants to be called, at a time of their own day. */
export const CallBack = z.object({ phone: z.string(), time: CallTime })
export type CallBack = z.infer<typeof CallBack>
/** What has become of it: an agent has called, or the shopper no longer wants it. */
export const CallOutcome = z.enum(['called', 'withdrawn'])

export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shopper') }),
  z.object({ kind: z.literal('agent'), ...Face.shape }),
  z.object({ kind: z.literal('system') }),
])
export type Actor = z.infer<typeof Actor>

const happening = { seq: Seq, at: Instant, by: Actor }
/** The text may be empty where something is attached; nothing attached: no field. */
const said = { text: z.string(), clientMessageId: ClientId, attachments: z.array(Attachment).optional() }

/**
 * The log of a conversation: everything that changes it, in order of `seq` (D7).
 * Adding a kind: say in `server/features/conversations/log/visible-to-shopper.ts` who may hear it, and in `timeline.ts` what it changes.
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
  /** The page told of its shopper's attributes or cart: all that is known of them now. Agents only. */
  z.object({ ...happening, kind: z.literal('described'), ...About.shape }),
  /** An agent will have no more of what the shopper writes, or will again. Agents only. */
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
  /** `queuedAt` is when the wait began: a conversation that comes back keeps its place (R4). */
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
  /** Nobody is to be called any more. `promiseAt`: what is still promised of their words. */
  z.object({ ...happening, kind: z.literal('call-settled'), outcome: CallOutcome, promiseAt: Instant.nullable() }),
  z.object({ ...happening, kind: z.literal('closed'), epoch: z.int() }),
  z.object({ ...happening, kind: z.literal('reopened'), epoch: z.int() }),
  z.object({ ...happening, kind: z.literal('rated'), rating: Rating }),
  /** Other words for the message at `target`; null once these too were replaced or deleted. See `amend.ts`. */
  z.object({ ...happening, kind: z.literal('edited'), target: Seq, text: z.string().nullable() }),
  z.object({ ...happening, kind: z.literal('deleted'), target: Seq }),
  /** What somebody may not hear keeps its place in the log, and nothing else, so that `seq` has no gaps for them. */
  z.object({ seq: Seq, kind: z.literal('withheld') }),
])
export type LogEvent = z.infer<typeof LogEvent>
export type Kind = LogEvent['kind']
export type EventOf<K extends Kind> = Extract<LogEvent, { kind: K }>
