import type { AttachmentId } from '../../shared/attachment'
import type { AgentId, ConversationId, DepartmentId, ShopperId, SiteId } from '../../shared/ids'
import type { State } from '../../shared/conversation'
import type { Kind } from '../../shared/events'
import type { Role } from '../../shared/team'

/**
 * The tables, alike on both databases: instants are milliseconds, flags are 0 or 1, and whatever is only ever read
 * whole is JSON in a text column (named `…_json`).
 */
export type Tables = {
  settings: { name: string; value: string }
  sites: {
    id: SiteId
    key: string
    name: string
    /** SiteSettings */
    settings_json: string
    tag_seen_at: number | null
    tag_seen_page: string | null
    created_at: number
  }
  /** Pages of origins that are not allowed: the latest try of each. */
  refused_pages: { site_id: SiteId; origin: string; at: number }
  /** For signed identities; the secret itself, since we must sign with it to compare. */
  site_keys: { kid: string; site_id: SiteId; secret: string; created_at: number }
  departments: { id: DepartmentId; name: string }
  agents: {
    id: AgentId
    email: string
    name: string
    /** What shoppers read in its place; null: the name. */
    shown_name: string | null
    picture: string | null
    role: Role
    capacity: number
    languages_json: string
    departments_json: string
    password_hash: string | null
    locale: string | null
    accepting: number
    lease_until: number
    /** The shift in progress, else the next; empty (both ends alike): none in sight; null: no roster. */
    shift_from: number | null
    shift_until: number | null
    has_roster: number
    /** R2: how many conversations are assigned; never more than `capacity`, which the table itself checks. */
    open_count: number
    last_assigned_at: number
    status: 'invited' | 'active' | 'deactivated'
    created_at: number
    /** What time alone changes (a lease that runs out, a shift that begins or ends) is in the presence log up to this moment. */
    presence_logged_until: number
    /** Raised by a new password and by deactivation: sessions of an earlier one hold no more. */
    generation: number
  }
  /** One row for each change: the state from `at` until the agent's next row. Away: not `online`. Full: `used` reaches `slots`. */
  presence_log: {
    agent_id: AgentId
    at: number
    /** Signed in, with a console that is heard of. */
    online: number
    accepting: number
    /** Null: no roster is planned for them. */
    on_shift: number | null
    slots: number
    /** Conversations that are assigned to them. */
    used: number
  }
  rosters: { agent_id: AgentId; roster_json: string }
  sessions: { token_hash: string; agent_id: AgentId; created_at: number; expires_at: number; generation: number }
  links: { token_hash: string; kind: 'set-up' | 'join'; agent_id: AgentId | null; expires_at: number }
  pictures: { id: string; type: string; bytes: Buffer }
  /** Scripts and style sheets of the builds that have served lately, as they travel; `path` as in the address: `widget/panel-1A2B3C4D.js`. */
  build_files: { path: string; brotli: Buffer; served_at: number }
  attachments: {
    id: AttachmentId
    /** The shopper or agent who uploaded it: nobody else may send it. */
    owner_id: string
    name: string
    type: string
    size: number
    /** Upright, in pixels; null: not shown in place. */
    width: number | null
    height: number | null
    /** All its parts are here. */
    whole: number
    /** Sent in a note: for agents only. */
    private: number
    created_at: number
    /** Null until it has been sent. */
    conversation_id: ConversationId | null
  }
  attachment_parts: { attachment_id: AttachmentId; part: number; bytes: Buffer }
  shoppers: {
    id: ShopperId
    site_id: SiteId
    name: string | null
    email: string | null
    verified: number
    language: string
    time_zone: string
    created_at: number
    /** The shop's own id for them, by a signed identity; one shopper each. */
    external_id: string | null
    /** Signed in as somebody known, who has their conversations now. */
    became: ShopperId | null
    /** Raised by signing out: tokens of an earlier one hold no more. */
    generation: number
    /** Since when an agent will have no more of what they write. */
    blocked_at: number | null
  }
  conversations: {
    id: ConversationId
    site_id: SiteId
    shopper_id: ShopperId
    state: State
    assignee_id: AgentId | null
    /** Face */
    assignee_json: string | null
    epoch: number
    last_seq: number
    /** For routing; of a closed conversation the department may be gone. */
    department_id: DepartmentId | null
    /** Department */
    department_json: string | null
    language: string
    /** Contact */
    contact_json: string
    /** Page */
    page_json: string | null
    priority: number
    started_at: number
    queued_at: number | null
    assigned_at: number | null
    promise_at: number | null
    owed_since: number | null
    shopper_seen: number
    agent_seen: number
    last_message_json: string | null
    /** Of the last message; before there is one, of the start. What lists of all are sorted by. */
    said_at: number
    last_agent_id: AgentId | null
    /** Did not answer in time: somebody else comes first. */
    avoid_agent_id: AgentId | null
    /** Rating */
    rating_json: string | null
    /** CallBack */
    call_back_json: string | null
    /** `networkPath` of where it was begun. */
    network: string | null
    updated_at: number
  }
  /** What is in the search index: up to which event, and where (the later put, the greater). */
  searched: { place: number; conversation_id: ConversationId; head: number; word_rules: number }
  /** One row: whatever changed before this moment is in it. */
  search_progress: { reached: number }
  events: {
    conversation_id: ConversationId
    seq: number
    at: number
    kind: Kind
    /** Who caused it; null: ourselves. With `client_id`, unique: a retry finds what it did the first time (D2, R10). */
    sender_id: string | null
    client_id: string | null
    body_hash: string | null
    /** The LogEvent */
    event_json: string
  }
}
