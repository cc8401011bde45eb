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

/** The Socket.IO path for agents. The session cookie says who connects; the Origin must be our own. */
export const agentPath = '/live/agent'

/**
 * HTTP: `POST /api/session/NAME` (no session needed) and `POST /api/agent/NAME`, with the input as JSON. The response
 * is an `Answer`.
 */
export const sessionApi = '/api/session/'
export const agentApi = '/api/agent/'

const Nothing = z.object({})
const Command = z.object({ conversation: ConversationId, commandId: ClientId, epoch: z.int() })
/** R10: a repeat of the same `commandId` gets the same answer and has no second effect. */
const Done = z.object({ conversation: Conversation })

export const Me = z.object({ ...Agent.shape, locale: z.string().nullable() })
export type Me = z.infer<typeof Me>

/** Requests without a session. Each sets or clears the session cookie on success. */
export const sessionRequests = {
  /** The console's address, for anybody who asks, and whether there is an owner yet. */
  status: request(Nothing, z.object({ owner: z.boolean(), publicUrl: z.string() })),
  'sign-in': request(z.object({ email: Email, password: z.string().max(limits.password.most) }), z.object({ me: Me })),
  /** Creates the first owner, by the link that the server printed. */
  'set-up': request(
    z.object({ token: z.string().max(100), name: Name, email: Email, password: Password }),
    z.object({ me: Me }),
  ),
  /** An invited agent chooses a password, or an agent who forgot it chooses a new one. */
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

/** Requests of any agent. */
const conversationRequests = {
  /**
   * Renews the presence lease; about every 10 s. `onShift` as in `Agent`: shifts begin and end without an event. `now`:
   * by the server's clock.
   */
  heartbeat: request(
    Nothing,
    z.object({ leaseUntil: Instant, accepting: z.boolean(), onShift: z.boolean().nullable(), now: Instant }),
  ),
  /** R8: sets the switch for accepting conversations. */
  accept: request(z.object({ accepting: z.boolean() }), z.object({ accepting: z.boolean() })),
  /**
   * Sorted by newest change; the queue by longest wait, left messages by their promise. `cursor` as the last page gave
   * it.
   */
  inbox: request(
    z.object({ list: InboxList, cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(Summary), next: z.string().nullable(), counts: InboxCounts, revision: z.string() }),
  ),
  /**
   * Conversations with all words of `query` in messages, notes, file names, or the shopper's name and address. The last
   * word matches by its beginning. Case and accents do not matter. The latest message comes first. A new word is found
   * after the conversation has been quiet for some seconds.
   */
  search: request(
    z.object({ query: plainText().max(limits.query), cursor: plainText().max(200).nullable().default(null) }),
    z.object({ rows: z.array(Found), next: z.string().nullable() }),
  ),
  /** The shopper of a conversation. */
  shopper: request(
    z.object({ conversation: ConversationId }),
    z.object({
      id: ShopperId,
      contact: Contact,
      /** The shop's own id of the shopper, once a signed identity has named it. */
      externalId: z.string().nullable(),
      language: z.string(),
      timeZone: z.string(),
      /** The server refuses everything that the shopper writes. */
      blocked: z.boolean(),
      firstSeenAt: Instant,
      /** Newest first, without this conversation. */
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
  /**
   * The events after `after` (D6). With null (the client has none): the newest events, and the state at the end of the
   * log.
   */
  'catch-up': request(
    z.object({ conversation: ConversationId, after: Seq.nullable() }),
    z.object({ events: z.array(LogEvent), head: Head, shopper: ShopperId, state: ThreadState.nullable() }),
  ),
  /** The events just before `before`, in order. */
  earlier: request(z.object({ conversation: ConversationId, before: Seq }), z.object({ events: z.array(LogEvent) })),
  /**
   * Blocks the conversation's shopper: all their messages are refused. Or unblocks them. A repeat has no effect. The
   * log shows agents who did it.
   */
  block: request(z.object({ conversation: ConversationId, blocked: z.boolean() }), Nothing),
  /** Answers the shopper: the assignee, or any agent where a message was left. */
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
  /** A private note, which the shopper never gets (D7). Any agent, in any state. */
  note: request(
    z
      .object({ conversation: ConversationId, clientMessageId: ClientId, ...Saying.shape })
      .refine(saysSomething, 'words or a file'),
    z.object({ clientMessageId: ClientId, seq: Seq }),
  ),
  /** Deletes a file that the agent has uploaded and not sent. */
  'remove-file': request(z.object({ file: AttachmentId }), Nothing),
  /** Something in front of the server refused the agent's file: for the log, and for `set-up-faults`. */
  'upload-refused': request(UploadRefused, Nothing),
  seen: request(z.object({ conversation: ConversationId, seq: Seq }), z.object({ seen: Seen })),
  typing: request(z.object({ conversation: ConversationId, on: z.boolean() }), Nothing),
  /** The agent is looking at this thread: sends its events and typing to them. `viewers` names the others who look. */
  watch: request(z.object({ conversation: ConversationId }), z.object({ head: Head })),
  unwatch: request(z.object({ conversation: ConversationId }), Nothing),
  take: request(Command, Done),
  /** `note`: a private note for the next agent. It stands in the log before the transfer. */
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
  /** The agent has called the shopper. Refused `wrong-state` where no call is awaited. */
  called: request(Command, Done),
  me: request(Nothing, z.object({ me: Me })),
  /**
   * The agent's name, the name that shoppers see (absent: unchanged), and the console's language. The picture goes
   * separately (`PUT /api/agent/picture`).
   */
  'edit-me': request(
    z.object({ name: Name, shownName: Name.nullable().optional(), locale: plainText().max(10).nullable() }),
    z.object({ me: Me }),
  ),
  /** Ends all other sessions and sockets of the agent. */
  'change-password': request(z.object({ current: z.string().max(limits.password.most), next: Password }), Nothing),
  'sign-out': request(Nothing, Nothing),
  team: request(Nothing, z.object({ agents: z.array(Agent), departments: z.array(Department) })),
  sites: request(
    Nothing,
    z.object({
      sites: z.array(Site),
      publicUrl: z.string(),
      /** Null: the server serves no demo shop. */ demoUrl: z.string().nullable(),
    }),
  ),
  roster: request(Nothing, z.object({ book: RosterBook })),
} as const

/** Requests of admins and owners. */
const adminRequests = {
  /** The link is shown once, lasts seven days, and works once. Only an owner may invite an owner. */
  invite: request(z.object({ email: Email, ...AgentSettings.shape }), z.object({ agent: Agent, link: z.string() })),
  /** A new link for an invited agent, or for one who forgot the password. */
  'invite-again': request(z.object({ agent: AgentId }), z.object({ link: z.string() })),
  'edit-agent': request(z.object({ agent: AgentId, ...AgentSettings.shape }), z.object({ agent: Agent })),
  /** Signs the agent out everywhere and passes on their conversations. */
  deactivate: request(z.object({ agent: AgentId }), z.object({ agent: Agent })),
  reactivate: request(z.object({ agent: AgentId }), z.object({ agent: Agent })),
  /**
   * Wrong settings around the server that this process has noticed. An entry disappears when it is corrected, or after
   * a restart.
   */
  'set-up-faults': request(Nothing, z.object({ faults: z.array(SetUpFault) })),
  'add-site': request(SiteSettings, z.object({ site: Site })),
  'edit-site': request(z.object({ site: SiteId, ...SiteSettings.shape }), z.object({ site: Site })),
  /** Pages of this origin may open the chat from now on. Refused `conflict` where the list is full. */
  'allow-origin': request(z.object({ site: SiteId, origin: Origin }), z.object({ site: Site })),
  /** The keys by which the shop signs identities, without their secrets. */
  'site-keys': request(z.object({ site: SiteId }), z.object({ keys: z.array(SiteKey) })),
  /**
   * The secret is shown only once. Refused `conflict` where the site has two keys: one in use, and one that is being
   * replaced.
   */
  'add-site-key': request(z.object({ site: SiteId }), z.object({ key: SiteKey, secret: z.string() })),
  'remove-site-key': request(z.object({ site: SiteId, kid: z.string().max(40) }), Nothing),
  'add-department': request(z.object({ name: Name }), z.object({ department: Department })),
  'edit-department': request(z.object({ department: DepartmentId, name: Name }), z.object({ department: Department })),
  /** Refused `conflict` while open conversations, agents or sites use it. */
  'remove-department': request(z.object({ department: DepartmentId }), Nothing),
  'save-roster': request(z.object({ agent: AgentId, roster: Roster }), z.object({ book: RosterBook })),
  'save-holidays': request(z.object({ holidays: z.array(RosterException).max(400) }), z.object({ book: RosterBook })),
} as const

export const agentRequests = { ...conversationRequests, ...adminRequests } as const
export type AgentRequests = typeof agentRequests

/** The lowest role that may send each request. Nobody may send a request that is not in this list. */
export const leastRole: Record<keyof AgentRequests, Role> = {
  ...roleOf(conversationRequests, 'agent'),
  ...roleOf(adminRequests, 'admin'),
}

function roleOf<R extends Record<string, Request>>(requests: R, role: Role) {
  return Object.fromEntries(Object.keys(requests).map((name) => [name, role])) as Record<keyof R, Role>
}

/** What the server pushes. These are hints, as for shoppers (D4). */
export type AgentPushes = {
  /** For conversations that the agent has or watches. */
  event: (conversation: ConversationId, event: LogEvent) => void
  /**
   * A new or changed row of the inbox. A change that follows from an `event` of a row the client has is not sent again:
   * see `advanceSummary`.
   */
  summary: (summary: Summary) => void
  seen: (conversation: ConversationId, seen: Seen) => void
  /** The shopper or another agent is typing. */
  typing: (conversation: ConversationId, by: 'shopper' | Face, on: boolean) => void
  viewers: (conversation: ConversationId, agents: Face[]) => void
  /**
   * D5: the heads of the agent's and the watched conversations, and the inbox's revision. If the revision differs from
   * the last answer of `inbox`, fetch it again.
   */
  heads: (heads: Heads, inboxRevision: string) => void
  /** The agent's own switch and lease, changed on another device or by the server. */
  presence: (presence: { accepting: boolean; leaseUntil: number; onShift: boolean | null; open: number }) => void
  /** Somebody's settings, switch or shift changed: fetch `team`, `sites` or `roster` again. */
  changed: (what: 'team' | 'sites' | 'roster') => void
  /** The session has ended: signed out elsewhere, password changed, or deactivated. */
  'signed-out': () => void
}

export type AgentAsks = RequestEvents<AgentRequests>
