import type { AttachmentId } from '../../shared/attachment'
import type { AgentId, ConversationId, DepartmentId, ShopperId, SiteId } from '../../shared/ids'
import type { State } from '../../shared/conversation'
import type { Kind } from '../../shared/events'
import type { Role } from '../../shared/team'

/**
 * The tables, the same on both databases: times are milliseconds, flags are 0 or 1, and values that are only read as a
 * whole are JSON in a text column (named `…_json`).
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
  /** Origins that are not allowed, with their latest try. */
  refused_pages: { site_id: SiteId; origin: string; at: number }
  /** For signed identities. The secret itself: to verify a signature we must sign with it. */
  site_keys: { kid: string; site_id: SiteId; secret: string; created_at: number }
  departments: { id: DepartmentId; name: string }
  agents: {
    id: AgentId
    email: string
    name: string
    /** The name for shoppers; null: the same name. */
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
    /** The shift in progress, else the next. Empty (both ends equal): none in sight. Null: no roster. */
    shift_from: number | null
    shift_until: number | null
    has_roster: number
    /** R2: how many conversations are assigned. Never more than `capacity`: the table checks it. */
    open_count: number
    last_assigned_at: number
    status: 'invited' | 'active' | 'deactivated'
    created_at: number
    /**
     * Changes by time alone (a lease that expires, a shift that begins or ends) are in the presence log up to this
     * moment.
     */
    presence_logged_until: number
    /** Raised by a new password and by deactivation: sessions of an earlier generation are no longer valid. */
    generation: number
  }
  /**
   * One row per change: the state from `at` until the agent's next row. Away: not `online`. Full: `used` reaches
   * `slots`.
   */
  presence_log: {
    agent_id: AgentId
    at: number
    /** Signed in, with a live lease. */
    online: number
    accepting: number
    /** Null: no roster. */
    on_shift: number | null
    slots: number
    /** Conversations that are assigned to the agent. */
    used: number
  }
  rosters: { agent_id: AgentId; roster_json: string }
  sessions: { token_hash: string; agent_id: AgentId; created_at: number; expires_at: number; generation: number }
  links: { token_hash: string; kind: 'set-up' | 'join'; agent_id: AgentId | null; expires_at: number }
  pictures: { id: string; type: string; bytes: Buffer }
  /** Scripts and style sheets of recent builds, compressed. `path` as in the URL: `widget/panel-1A2B3C4D.js`. */
  build_files: { path: string; brotli: Buffer; served_at: number }
  attachments: {
    id: AttachmentId
    /** The shopper or agent who uploaded it: only they may send it. */
    owner_id: string
    name: string
    type: string
    size: number
    /** Upright, in pixels; null: not displayed inline. */
    width: number | null
    height: number | null
    /** 1 once all chunks are stored. */
    whole: number
    /** Sent in a note: for agents only. */
    private: number
    created_at: number
    /** Null until it is sent. */
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
    /** The shop's own id for the shopper, from a signed identity; unique. */
    external_id: string | null
    /** The shopper who has their conversations since they signed in. */
    became: ShopperId | null
    /** Raised by signing out: tokens of an earlier generation are no longer valid. */
    generation: number
    /** When an agent blocked the shopper. */
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
    /** For routing. The department of a closed conversation may have been removed. */
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
    /**
     * The time of the last message; before the first message, of the start. Lists of all conversations are sorted by
     * it.
     */
    said_at: number
    last_agent_id: AgentId | null
    /** This agent did not answer in time, so other agents are preferred. */
    avoid_agent_id: AgentId | null
    /** Rating */
    rating_json: string | null
    /** CallBack */
    call_back_json: string | null
    /** `networkPath` of the address in which it was started. */
    network: string | null
    updated_at: number
  }
  /** What the search index contains: up to which event, and at which place (later is greater). */
  searched: { place: number; conversation_id: ConversationId; head: number; word_rules: number }
  /** One row: every change before `reached` is in the index. */
  search_progress: { reached: number }
  events: {
    conversation_id: ConversationId
    seq: number
    at: number
    kind: Kind
    /** Who caused it; null: the system. Unique with `client_id`: a retry finds the first result (D2, R10). */
    sender_id: string | null
    client_id: string | null
    body_hash: string | null
    /** The LogEvent */
    event_json: string
  }
}
