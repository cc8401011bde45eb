import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../server/store/migrate'
import type { Disk } from '../../server/store/sqlite/disk'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Store } from '../../server/store/store'
import type { Tables } from '../../server/store/tables'
import { memory } from './virtual/better-sqlite3'
import { time } from './virtual/time'

/** Children before their parents. */
const tables = [
  'events',
  'conversations',
  'shoppers',
  'rosters',
  'sessions',
  'links',
  'agents',
  'sites',
  'departments',
  'settings',
]

export type EventRow = Tables['events']
export type ConversationRow = Tables['conversations']
export type AgentRow = Tables['agents']
export type PresenceRow = Tables['presence_log']
export type Eyes = ReturnType<typeof openEyes>
export type SharedDatabase = { store: Store; eyes: Eyes; clear: () => void }

/** No flush: power cuts are not simulated. */
const inMemory: Disk = { flush: async () => undefined, settled: async () => undefined, close: () => undefined }

/** The product's own SQLite store, in memory. All processes of a run share it; it is emptied between runs. */
export async function openDatabase(): Promise<SharedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'counterbell-simulation-'))
  const store = await openSqlite(
    folder,
    () => time.now,
    migrations,
    () => inMemory,
  )
  rmSync(folder, { recursive: true })
  const emptied = [...tables.map((table) => `delete from ${table}`), 'update search_progress set reached = 0'].map(
    (sql) => memory.prepare(sql),
  )
  const clear = memory.transaction(() => emptied.forEach((statement) => statement.run()))
  return { store, eyes: openEyes(), clear: () => clear() }
}

/** Reads what is stored, without the product's code. */
function openEyes() {
  const conversations = memory.prepare<[], ConversationRow>('select * from conversations order by started_at, id')
  const agents = memory.prepare<[], AgentRow>('select * from agents order by name')
  const blocked = memory.prepare<[], { id: string; blocked_at: number | null }>('select id, blocked_at from shoppers')
  const events = memory.prepare<[string, number], EventRow>(
    'select * from events where conversation_id = ? and seq > ? order by seq',
  )
  const presence = memory.prepare<[], PresenceRow>(
    'select * from presence_log as log where at = (select max(at) from presence_log where agent_id = log.agent_id)',
  )
  const changes = memory.prepare<[], number>('select total_changes()').pluck()
  let looked = -1
  return {
    conversations: () => conversations.all(),
    agents: () => agents.all(),
    /** Since when each shopper is blocked, or null. */
    blocked: () => new Map(blocked.all().map(({ id, blocked_at }) => [id, blocked_at])),
    /** The last presence event of each agent in the log. */
    presence: () => presence.all(),
    eventsAfter: (conversation: string, seq: number) => events.all(conversation, seq),
    isCommitted: () => !memory.inTransaction,
    /** Whether anything was written since the last call. */
    hasNews: () => {
      const now = changes.get()!
      const news = now !== looked
      looked = now
      return news
    },
  }
}
