import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** Files of messages, in the database: every process can serve them, and a backup contains them. */
export const attachments = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements(dialect === 'sqlite' ? 'blob' : 'bytea')) await sql.raw(statement).execute(db)
  },
})

const statements = (blob: string) => [
  `create table attachments (
    id text primary key, owner_id text not null, name text not null, type text not null, size integer not null,
    width integer, height integer, whole integer not null, private integer not null, created_at bigint not null,
    conversation_id text references conversations (id) on delete cascade)`,
  `create index attachments_of_conversation on attachments (conversation_id) where conversation_id is not null`,
  `create index attachments_unsent on attachments (owner_id, created_at) where conversation_id is null`,
  `create table attachment_parts (
    attachment_id text not null references attachments (id) on delete cascade, part integer not null, bytes ${blob} not null,
    primary key (attachment_id, part))`,
]
