import * as z from 'zod'
import { AttachmentId } from './attachment'
import { Conversation, Head, type Heads, Seen, Summary } from './conversation'
import { Found } from './found'
import { Contact, Department, LogEvent, type Face } from './events'
import { AgentId, ClientId, ConversationId, DepartmentId, Instant, Seq, ShopperId, SiteId } from './ids'
import { limits } from './limits'
import { Offer } from './offer'
import { plainText } from './plain-text'
import { request, type Request, type RequestEvents } from './request'
import { Roster, RosterBook, RosterException } from './roster'
import { SetUpFault, UploadRefused } from './set-up-fault'
import { MessageText, Saying, saysSomething } from './shopper-protocol'
import { Origin, Site, SiteKey, SiteSettings } from './site'
import { Agent, AgentSettings, Email, Name, Password, type Role } from './team'
import { ThreadState } from './thread-facts'

/** The Socket.IO path for agents; the session cookie says who, the Origin must be our own. */
export const agentPath = '/live/agent'

/** HTTP: `POST /api/session/NAME` (no session needed) and `POST /api/agent/NAME`, the input as JSON; answered with an `Answer`. */
export const sessionApi = '/api/session/'
export const agentApi = '/api/agent/'

const Nothing = z.object({})
const Command = z.object({ conversation: ConversationId, commandId: ClientId, epoch: z.int() })
/** R10: a repeat of the same `commandId` answers the same and does nothing twice. */
const Done = z.object({ conversation: Conversation })

export const Me = z.object({ ...Agent.shape, locale: z.string().nullable() })
export type Me = z.infer<typeof Me>

/** What can be asked by somebody who is not signed in. Each sets or clears the session cookie on success. */
export const sessionRequests = {
  /** Where the console is, whoever asks from wherever; and whether there is an owner yet. */
  status: request(Nothing, z.object({ owner: z.boolean(), publicUrl: z.string() })),
  'sign-in': request(z.object({ email: Email, password: z.string().max(limits.password.most) }), z.object({ me: Me })),
  /** The first owner, by the link that the server printed. */
  'set-up': request(
    z.object({ token: z.string().max(100), name: Name, email: Email, password: Password }),
    z.object({ me: Me }),
  ),
  /** An invited agent chooses a password, or one who forgot it a new one. */
  join: request(z.object({ token: z.string().max(100), name: Name, password: Password }), z.object({ me: Me })),
  /** What a set-up or invitation link is for, so that the page can greet. */
  link: request(
    z.object({ token: z.string().max(100) }),
    z.object({ kind: z.enum(['set-up', 'join']), email: z.string().nullable(), name: z.string().nullable() }),
  ),
} as const
export type SessionRequests = typeof sessionRequests

export const InboxList = z.enum(['queue', 'mine', 'left', 'all'])
export type InboxList = z.infer<typeof InboxList>

export const InboxCounts = z.object({ queue: z.int(), mine: z.int(), left: z.int(), breached: z.int() })
export type InboxCounts = z.infer<typeof InboxCounts>

/** For any agent. */
const conversationRequests = {
  /** Renews the presence lease; about every ten seconds. `onShift` as in `Agent`: shifts begin and end while nobody says so. `now`: by the server's clock. */
  heartbeat: request(
    Nothing,
    z.object({ leaseUntil: Instant, accepting: z.boolean(), onShift: z.boolean().nullable(), now: Instant }),
  ),
  /** R8: the explicit switch. */
  accept: request(z.object({ accepting: z.boolean() }), z.object({ accepting: z.boolean() })),
  /** Newest change first; the queue oldest first, the left messages by their promise. `cursor` as the last page gave it. */
  inbox: request(
    z.object({ list: InboxList, cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(Summary), next: z.string().nullable(), counts: InboxCounts, revision: z.string() }),
  ),
  /**
   * Conversations with all words of `query` in what was said, notes, file names, and the shopper's name and address; the last
   * word by its beginning. Whatever the case and the accents. What was said last comes first; a word is found once the talk has rested for some seconds.
   */
  search: request(
    z.object({ query: plainText().max(limits.query), cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(Found), next: z.string().nullable() }),
  ),
  /** The person beside the thread. */
  shopper: request(
    z.object({ conversation: ConversationId }),
    z.object({
      id: ShopperId,
      contact: Contact,
      /** The shop's own id for them, once a signed identity has told it. */
      externalId: z.string().nullable(),
      language: z.string(),
      timeZone: z.string(),
      /** Refused whatever they write. */
      blocked: z.boolean(),
      firstSeenAt: Instant,
      /** Newest first, this one left out. */
      past: z.array(
        z.object({
          id: ConversationId,
          state: Conversation.shape.state,
          startedAt: Instant,
          lastText: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The events after `after` (D6). Null, where nothing is held yet: the newest, with the state that the whole log has led to. */
  'catch-up': request(
    z.object({ conversation: ConversationId, after: Seq.nullable() }),
    z.object({ events: z.array(LogEvent), head: Head, shopper: ShopperId, state: ThreadState.nullable() }),
  ),
  /** The events just before `before`, in order. */
  earlier: request(z.object({ conversation: ConversationId, before: Seq }), z.object({ events: z.array(LogEvent) })),
  /** Refuses the conversation's shopper whatever they write from now on, or takes that back; the same again does nothing. Agents read in the log who did it. */
  block: request(z.object({ conversation: ConversationId, blocked: z.boolean() }), Nothing),
  /** Answers the shopper. The assignee, or anybody where a message was left. */
  reply: request(
    z
      .object({
        conversation: ConversationId,
        epoch: z.int(),
        clientMessageId: ClientId,
        ...Saying.shape,
        ...Offer.shape,
      })
      .refine(saysSomething, 'words or a file'),
    z.object({ clientMessageId: ClientId, seq: Seq }),
  ),
  /** Private: never reaches the shopper (D7). Any agent, in any state. */
  note: request(
    z
      .object({ conversation: ConversationId, clientMessageId: ClientId, ...Saying.shape })
      .refine(saysSomething, 'words or a file'),
    z.object({ clientMessageId: ClientId, seq: Seq }),
  ),
  /** Takes back a file of one's own that was uploaded and not sent. */
  'remove-file': request(z.object({ file: AttachmentId }), Nothing),
  /** A file of mine was refused by what stands before the server: for the log, and for `set-up-faults`. */
  'upload-refused': request(UploadRefused, Nothing),
  seen: request(z.object({ conversation: ConversationId, seq: Seq }), z.object({ seen: Seen })),
  typing: request(z.object({ conversation: ConversationId, on: z.boolean() }), Nothing),
  /** I am looking at this thread: its events and typing come here; `viewers` tells who else does. */
  watch: request(z.object({ conversation: ConversationId }), z.object({ head: Head })),
  unwatch: request(z.object({ conversation: ConversationId }), Nothing),
  take: request(Command, Done),
  /** `note`: a private word to whoever gets it; it stands in the log before the transfer. */
  transfer: request(
    Command.extend({
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('agent'), id: AgentId }),
        z.object({ kind: z.literal('department'), id: DepartmentId }),
        z.object({ kind: z.literal('queue') }),
      ]),
      note: MessageText.optional(),
    }),
    Done,
  ),
  close: request(Command, Done),
  reopen: request(Command, Done),
  /** The shopper has been called. Refused `wrong-state` where no call is awaited. */
  called: request(Command, Done),
  me: request(Nothing, z.object({ me: Me })),
  /** Name, what shoppers read in its place (not given: as before), language of the console; picture's bytes apart (`PUT /api/agent/picture`). */
  'edit-me': request(
    z.object({ name: Name, shownName: Name.nullable().optional(), locale: plainText().max(10).nullable() }),
    z.object({ me: Me }),
  ),
  /** Ends every other session and socket of mine. */
  'change-password': request(z.object({ current: z.string().max(limits.password.most), next: Password }), Nothing),
  'sign-out': request(Nothing, Nothing),
  team: request(Nothing, z.object({ agents: z.array(Agent), departments: z.array(Department) })),
  sites: request(
    Nothing,
    z.object({
      sites: z.array(Site),
      publicUrl: z.string(),
      /** Null: no demo shop is served. */ demoUrl: z.string().nullable(),
    }),
  ),
  roster: request(Nothing, z.object({ book: RosterBook })),
} as const

/** For admins and owners. */
const adminRequests = {
  /** The link is shown once, lasts seven days, and works once. Only an owner may invite an owner. */
  invite: request(z.object({ email: Email, ...AgentSettings.shape }), z.object({ agent: Agent, link: z.string() })),
  /** A new link for an invited agent, or for one who forgot the password. */
  'invite-again': request(z.object({ agent: AgentId }), z.object({ link: z.string() })),
  'edit-agent': request(z.object({ agent: AgentId, ...AgentSettings.shape }), z.object({ agent: Agent })),
  /** Signs them out everywhere and hands on what they had. */
  deactivate: request(z.object({ agent: AgentId }), z.object({ agent: Agent })),
  reactivate: request(z.object({ agent: AgentId }), z.object({ agent: Agent })),
  /** What this process has seen to be set wrong around it; each goes when it is mended, or after a restart. */
  'set-up-faults': request(Nothing, z.object({ faults: z.array(SetUpFault) })),
  'add-site': request(SiteSettings, z.object({ site: Site })),
  'edit-site': request(z.object({ site: SiteId, ...SiteSettings.shape }), z.object({ site: Site })),
  /** Pages of this origin may open the chat from now on; `conflict` where the list is full. */
  'allow-origin': request(z.object({ site: SiteId, origin: Origin }), z.object({ site: Site })),
  /** The keys that the shop signs identities with; never the secrets. */
  'site-keys': request(z.object({ site: SiteId }), z.object({ keys: z.array(SiteKey) })),
  /** The secret is shown this once. `conflict` where the site has two already: one to sign with, one on its way out. */
  'add-site-key': request(z.object({ site: SiteId }), z.object({ key: SiteKey, secret: z.string() })),
  'remove-site-key': request(z.object({ site: SiteId, kid: z.string().max(40) }), Nothing),
  'add-department': request(z.object({ name: Name }), z.object({ department: Department })),
  'edit-department': request(z.object({ department: DepartmentId, name: Name }), z.object({ department: Department })),
  /** Refused with `conflict` while open conversations, agents or sites name it. */
  'remove-department': request(z.object({ department: DepartmentId }), Nothing),
  'save-roster': request(z.object({ agent: AgentId, roster: Roster }), z.object({ book: RosterBook })),
  'save-holidays': request(z.object({ holidays: z.array(RosterException).max(400) }), z.object({ book: RosterBook })),
} as const

export const agentRequests = { ...conversationRequests, ...adminRequests } as const
export type AgentRequests = typeof agentRequests

/** The least role that may ask; closed by default: a request that is not listed here is nobody's. */
export const leastRole: Record<keyof AgentRequests, Role> = {
  ...roleOf(conversationRequests, 'agent'),
  ...roleOf(adminRequests, 'admin'),
}

function roleOf<R extends Record<string, Request>>(requests: R, role: Role) {
  return Object.fromEntries(Object.keys(requests).map((name) => [name, role])) as Record<keyof R, Role>
}

/** What the server says unasked. Hints, as for shoppers (D4). */
export type AgentPushes = {
  /** For conversations that are mine or that I watch. */
  event: (conversation: ConversationId, event: LogEvent) => void
  /** A row of the inbox is new or has changed. What an `event` makes of a row that one has is not told again: see `advanceSummary`. */
  summary: (summary: Summary) => void
  seen: (conversation: ConversationId, seen: Seen) => void
  /** The shopper's typing, or another agent's. */
  typing: (conversation: ConversationId, by: 'shopper' | Face, on: boolean) => void
  viewers: (conversation: ConversationId, agents: Face[]) => void
  /** D5: what is mine or watched, and the inbox's revision: differs from what `inbox` answered → fetch again. */
  heads: (heads: Heads, inboxRevision: string) => void
  /** My own switch and lease, from another device or by the server. */
  presence: (presence: { accepting: boolean; leaseUntil: number; onShift: boolean | null; open: number }) => void
  /** Somebody's settings, switch or shift changed: `team`, `sites` and `roster` may be stale. */
  changed: (what: 'team' | 'sites' | 'roster') => void
  /** The session has ended (signed out elsewhere, password changed, deactivated). */
  'signed-out': () => void
}

export type AgentAsks = RequestEvents<AgentRequests>
