import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LogEvent } from '../../shared/events'
import type { AgentId, ConversationId, ShopperId, SiteId } from '../../shared/ids'
import type { Tables } from '../../server/store/tables'

const minute = 60_000
const year = 365 * 24 * 60 * minute
/** Left messages that wait for an answer, whatever the history behind them: what a team has before it does not grow with the years. */
const aTeamsWork = 40
export const messagesEach = 10

/** An id like ours, spread over the whole range as random ones are, that a bench can name again. */
export function idOf(kind: string, index: number): string {
  const hash = createHash('md5').update(`${kind} ${index}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20)}`
}

export const shopperAt = (index: number) => idOf('shopper', index) as ShopperId
export const conversationAt = (index: number) => idOf('conversation', index) as ConversationId

/**
 * Years of a shop, written straight into the database of a server that stands still: so many conversations of ten
 * messages each over the last year, closed but for the last few, which wait for an answer.
 */
export function fill(dataDir: string, conversations: number, waiting = aTeamsWork): void {
  const file = join(dataDir, 'counterbell.db')
  const database = new Database(file)
  for (const pragma of ['synchronous = OFF', 'cache_size = -400000', 'foreign_keys = OFF']) database.pragma(pragma)
  // Built once over all rows, and not with each.
  const indexes = database
    .prepare(
      "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ('conversations', 'events')",
    )
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) database.exec(`drop index ${name}`)
  const site = database.prepare('select id from sites').pluck().get() as SiteId
  const agent = database.prepare('select id from agents').pluck().get() as AgentId
  const write = writers(database)
  const now = Date.now()
  database.transaction(() => {
    for (let index = 0; index < conversations; index++) {
      const at = Math.round(now - year + (index / conversations) * (year - 60 * minute))
      one(write, { index, at, site, agent, open: index >= conversations - waiting })
    }
    for (const { sql } of indexes) database.exec(sql)
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  flush(file)
}

/** Or the server's first commit would wait for all of this to reach the disk. */
function flush(file: string): void {
  const opened = openSync(file, 'r+')
  fsyncSync(opened)
  closeSync(opened)
}

type Writers = {
  shoppers: (row: Tables['shoppers']) => void
  conversations: (row: Tables['conversations']) => void
  events: (row: Tables['events']) => void
}

function writers(database: Database.Database): Writers {
  const into = <Row extends object>(table: string) => {
    let statement: Database.Statement | null = null
    return (row: Row) => {
      const names = Object.keys(row)
      statement ??= database.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
      )
      statement.run(row)
    }
  }
  return { shoppers: into('shoppers'), conversations: into('conversations'), events: into('events') }
}

type One = { index: number; at: number; site: SiteId; agent: AgentId; open: boolean }

function one(write: Writers, { index, at, site, agent, open }: One): void {
  const [id, shopper] = [conversationAt(index), shopperAt(index)]
  const face = { id: agent, name: 'Ana Pop', picture: null }
  const said = Array.from({ length: messagesEach }, (_, turn): LogEvent => {
    const by = turn % 2 && !open ? { kind: 'agent' as const, ...face } : { kind: 'shopper' as const }
    return {
      kind: 'message',
      seq: turn + 2,
      at: at + turn * minute,
      by,
      text: `${words[(index + turn) % words.length]} (${index})`,
      clientMessageId: idOf(`message ${turn}`, index),
    }
  })
  const started: LogEvent = {
    kind: 'started',
    seq: 1,
    at,
    by: { kind: 'shopper' },
    site,
    language: 'en',
    department: null,
    page: null,
  }
  const last = { at: at + messagesEach * minute, seq: messagesEach + 2, by: { kind: 'system' as const }, epoch: 1 }
  const end: LogEvent = open
    ? { ...last, kind: 'left', reason: 'nobody-on-shift', promiseAt: last.at + 60 * minute }
    : { ...last, kind: 'closed', by: { kind: 'agent', ...face } }
  write.shoppers({
    id: shopper,
    site_id: site,
    name: `Shopper ${index}`,
    email: null,
    verified: 0,
    language: 'en',
    time_zone: 'UTC',
    created_at: at,
    external_id: null,
    became: null,
    generation: 0,
    blocked_at: null,
  })
  write.conversations({
    ...rowOf(id, shopper, site, at),
    ...(open
      ? { state: 'left', promise_at: last.at + 60 * minute, owed_since: at }
      : { state: 'closed', assigned_at: at, last_agent_id: agent }),
    last_message_json: JSON.stringify({ text: words[0], at: last.at, by: 'shopper', seq: messagesEach + 1 }),
  })
  for (const event of [started, ...said, end]) write.events(eventRow(id, shopper, event))
}

const rowOf = (id: ConversationId, shopper: ShopperId, site: SiteId, at: number): Tables['conversations'] => ({
  id,
  site_id: site,
  shopper_id: shopper,
  state: 'closed',
  assignee_id: null,
  assignee_json: null,
  epoch: 1,
  last_seq: messagesEach + 2,
  department_id: null,
  department_json: null,
  language: 'en',
  contact_json: '{"name":null,"email":null,"verified":false}',
  page_json: null,
  priority: 0,
  started_at: at,
  queued_at: at,
  assigned_at: null,
  promise_at: null,
  owed_since: null,
  shopper_seen: 0,
  agent_seen: 0,
  last_message_json: null,
  last_agent_id: null,
  avoid_agent_id: null,
  rating_json: null,
  call_back_json: null,
  said_at: at + messagesEach * minute,
  network: null,
  updated_at: at + messagesEach * minute,
})

function eventRow(id: ConversationId, shopper: ShopperId, event: LogEvent): Tables['events'] {
  const spoken = event.kind === 'message'
  const sender = !spoken ? null : event.by.kind === 'agent' ? event.by.id : shopper
  return {
    conversation_id: id,
    seq: event.seq,
    at: event.kind === 'withheld' ? 0 : event.at,
    kind: event.kind,
    sender_id: sender,
    client_id: spoken ? event.clientMessageId : null,
    body_hash: spoken ? 'x'.repeat(43) : null,
    event_json: JSON.stringify(event),
  }
}

const words = [
  'Is the speckled bowl safe in the oven, and do you ship to Cluj before Friday?',
  'It is, up to 220 degrees. If you order by Wednesday noon it leaves the same day.',
  'And the cobalt mug, can it go into the dishwasher?',
  'Yes, though by hand it keeps its glaze for longer.',
  'I would take four of them, in two parcels please.',
]
