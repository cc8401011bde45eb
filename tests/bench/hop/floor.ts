import { randomUUID } from 'node:crypto'
import { fdatasync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import pg from 'pg'
import { relay, type Message, type Storage } from './relay'

/**
 * The durable floor: the least that a relay must do to lose nothing. For each message one indexed read, one insert and
 * one update, flushed to disk before it is acknowledged; nothing else is known of a message.
 */
const tables = `
  create table if not exists conversations (id text primary key, shopper text not null unique, last_seq integer not null);
  create table if not exists events (conversation text not null, seq integer not null, event text not null, primary key (conversation, seq))`
type Conversation = { id: string; last_seq: number }
const eventOf = (seq: number, message: Message) => JSON.stringify({ ...message, seq, at: Date.now() })

/** One commit for all that came in the same turn of the loop, flushed off the loop, as our server does it. */
function sqlite(file: string): Storage {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('wal_autocheckpoint = 4000')
  database.exec(tables)
  const log = openSync(`${file}-wal`, 'r+')
  const open = database.prepare('insert into conversations values (?, ?, 0)')
  const find = database.prepare<[string], Conversation>('select id, last_seq from conversations where shopper = ?')
  const insert = database.prepare('insert into events values (?, ?, ?)')
  const update = database.prepare('update conversations set last_seq = ? where id = ?')
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  const write = (shopper: string, message: Message): number => {
    const { id, last_seq } = find.get(shopper)!
    insert.run(id, last_seq + 1, eventOf(last_seq + 1, message))
    update.run(last_seq + 1, id)
    return last_seq + 1
  }
  const waiting: Parameters<Storage['keep']>[] = []
  const writeAll = () => {
    begin.run()
    const answers = waiting.splice(0).map(([shopper, message, kept]) => [kept, write(shopper, message)] as const)
    commit.run()
    fdatasync(log, (error) => {
      if (error) throw error
      for (const [kept, seq] of answers) kept(seq)
    })
  }
  return {
    join: (shopper, joined) => {
      open.run(randomUUID(), shopper)
      joined()
    },
    keep: (...message) => void (waiting.push(message) === 1 && setImmediate(writeAll)),
  }
}

/**
 * One transaction for each message on one of ten connections, as our server has them. PostgreSQL groups the flushes of
 * commits that meet by itself; messages that shared a transaction would wait for each other's round trips.
 */
async function postgres(url: string): Promise<Storage> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query(tables)
  const write = async (shopper: string, message: Message): Promise<number> => {
    const client = await pool.connect()
    await client.query('begin')
    const found = await client.query<Conversation>({
      name: 'find',
      text: 'select id, last_seq from conversations where shopper = $1 for update',
      values: [shopper],
    })
    const { id, last_seq } = found.rows[0]!
    await client.query({
      name: 'insert',
      text: 'insert into events values ($1, $2, $3)',
      values: [id, last_seq + 1, eventOf(last_seq + 1, message)],
    })
    await client.query({
      name: 'update',
      text: 'update conversations set last_seq = $1 where id = $2',
      values: [last_seq + 1, id],
    })
    await client.query('commit')
    client.release()
    return last_seq + 1
  }
  return {
    join: (shopper, joined) =>
      void pool.query('insert into conversations values ($1, $2, 0)', [randomUUID(), shopper]).then(() => joined()),
    keep: (shopper, message, kept) => void write(shopper, message).then(kept),
  }
}

const { DATABASE_URL, DATABASE_FILE } = process.env
relay(DATABASE_URL ? await postgres(DATABASE_URL) : sqlite(DATABASE_FILE!))
