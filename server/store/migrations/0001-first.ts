import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** The first schema. Written as SQL: the two databases differ in one type only. */
export const first = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const blob = dialect === 'sqlite' ? 'blob' : 'bytea'
    for (const statement of statements(blob, dialect === 'sqlite' ? 'without rowid' : ''))
      await sql.raw(statement).execute(db)
  },
})

const statements = (blob: string, clustered: string) => [
  `create table settings (name text primary key, value text not null)`,

  `create table sites (
    id text primary key, key text not null unique, name text not null, settings_json text not null,
    tag_seen_at bigint, tag_seen_page text, created_at bigint not null)`,

  `create table departments (id text primary key, name text not null unique)`,

  `create table agents (
    id text primary key, email text not null unique, name text not null, picture text, role text not null,
    capacity integer not null, languages_json text not null, departments_json text not null,
    password_hash text, locale text, accepting integer not null, lease_until bigint not null,
    shift_from bigint, shift_until bigint, has_roster integer not null,
    open_count integer not null, last_assigned_at bigint not null, status text not null, created_at bigint not null,
    constraint within_capacity check (open_count >= 0 and open_count <= capacity))`,

  `create table rosters (agent_id text primary key references agents (id), roster_json text not null)`,

  `create table sessions (
    token_hash text primary key, agent_id text not null references agents (id),
    created_at bigint not null, expires_at bigint not null)`,
  `create index sessions_by_agent on sessions (agent_id)`,

  `create table links (
    token_hash text primary key, kind text not null, agent_id text references agents (id), expires_at bigint not null)`,

  `create table pictures (id text primary key, type text not null, bytes ${blob} not null)`,

  `create table shoppers (
    id text primary key, site_id text not null references sites (id), name text, email text, verified integer not null,
    language text not null, time_zone text not null, created_at bigint not null)`,

  `create table conversations (
    id text primary key, site_id text not null references sites (id), shopper_id text not null references shoppers (id),
    state text not null check (state in ('queued', 'assigned', 'left', 'closed')),
    assignee_id text references agents (id), assignee_json text, epoch integer not null, last_seq integer not null,
    department_id text, department_json text, language text not null,
    contact_json text not null, page_json text, priority integer not null,
    started_at bigint not null, queued_at bigint, assigned_at bigint, promise_at bigint, owed_since bigint,
    shopper_seen integer not null, agent_seen integer not null, last_message_json text,
    last_agent_id text references agents (id), avoid_agent_id text references agents (id), updated_at bigint not null,
    constraint assigned_to_one check ((state = 'assigned') = (assignee_id is not null)))`,
  // D8: a unique index and not a check, which two simultaneous sends could both pass.
  `create unique index one_open_conversation on conversations (site_id, shopper_id) where state <> 'closed'`,
  `create index conversations_waiting on conversations (priority desc, queued_at, id) where state = 'queued'`,
  // In the inbox's order: oldest first; and soonest due first, those without a due time last.
  `create index conversations_queued on conversations (queued_at, id) where state = 'queued'`,
  `create index conversations_left on conversations (coalesce(promise_at, 9007199254740991), id) where state = 'left'`,
  `create index conversations_by_assignee on conversations (assignee_id) where state = 'assigned'`,
  `create index conversations_by_shopper on conversations (shopper_id, started_at)`,
  `create index conversations_handled on conversations (site_id, updated_at) where state = 'closed' and assigned_at is not null`,
  `create index conversations_by_change on conversations (updated_at, id)`,

  `create table events (
    conversation_id text not null references conversations (id), seq integer not null, at bigint not null, kind text not null,
    sender_id text, client_id text, body_hash text, event_json text not null,
    primary key (conversation_id, seq)) ${clustered}`,
  `create unique index one_event_for_a_client_id on events (sender_id, client_id) where client_id is not null`,
]
