import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { openPostgres } from '../../server/store/postgres/store'
import type { Tx } from '../../server/store/store'
import type { Tables } from '../../server/store/tables'
import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { Books } from './oracle'

export type Look = Pick<Tx, 'db' | 'now'>
/** Reads the database directly, without the servers. */
export type Reader = { read: <T>(work: (look: Look) => Promise<T>) => Promise<T>; close: () => Promise<void> }

export async function openReader({
  databaseUrl,
  dataDir,
}: {
  databaseUrl: string | null
  dataDir: string
}): Promise<Reader> {
  if (databaseUrl) return openPostgres(databaseUrl)
  const database = new Database(join(dataDir, 'counterbell.db'), { readonly: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  return { read: (work) => work({ db, now: Date.now() }), close: () => db.destroy() }
}

export async function readBooks({ db }: Look): Promise<Books> {
  const agents = await db.selectFrom('agents').select(['id', 'name', 'capacity', 'open_count']).execute()
  const conversations = await db.selectFrom('conversations').selectAll().execute()
  const logs = new Map(conversations.map(({ id }): [ConversationId, LogEvent[]] => [id, []]))
  const events = await db
    .selectFrom('events')
    .select(['conversation_id', 'event_json'])
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute()
  for (const { conversation_id, event_json } of events)
    logs.get(conversation_id)?.push(JSON.parse(event_json) as LogEvent)
  return { agents, conversations, logs }
}

export type Heads = { waiting: number; of: Map<ConversationId, { events: number; messages: number }> }

/** The length of each log, and how many conversations wait for an agent. */
export async function readHeads({ db }: Look): Promise<Heads> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'state', 'last_seq'])
    .select((eb) =>
      eb
        .selectFrom('events')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('conversation_id', '=', 'conversations.id')
        .where('kind', '=', 'message')
        .as('messages'),
    )
    .execute()
  return {
    waiting: rows.filter(({ state }) => state === 'queued').length,
    of: new Map(rows.map(({ id, last_seq, messages }) => [id, { events: last_seq, messages: Number(messages) }])),
  }
}
