import type { Contact, Kind } from '../../../shared/events'
import type { ConversationId } from '../../../shared/ids'
import type { Context } from '../../context'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import { wordRules, type IndexEntry } from '../../store/search-index'
import { sql, type Tx } from '../../store/store'
import type { ConversationRow } from '../conversations'
import { everyMessage, contactText, readSearchableText } from './searchable-text'
import { keysOf, wordsOf } from './words'

/** Limits of one transaction, so that nobody waits long for it: conversations, and approximate events. */
const atOnce = { conversations: 20, events: 1_000 }
/** Most different words per conversation: PostgreSQL limits a `tsvector` to 1 MB. */
const mostWords = 5_000
/** Look-back window: a transaction that started earlier may commit after the last run. No transaction lives 60 s. */
const lookBackMs = 60_000
/**
 * A conversation is indexed as a whole, after 3 s without a change, or 60 s after its first new event: an active one
 * would be read again and again.
 */
const restMs = 3_000
const mostMs = 60_000
/** Events without searchable text. Any other kind makes the conversation indexed again. */
const silent: Kind[] = [
  'started',
  'visited',
  'described',
  'blocked',
  'queued',
  'assigned',
  'left',
  'promised',
  'closed',
  'reopened',
  'call-back',
  'call-settled',
  'rated',
  'withheld',
]

/**
 * Adds new messages to the index, outside a message's hot path and in small steps, the least recently changed
 * conversation first. Reads and splits the text before the transaction, so that no writer waits for it. One process at
 * a time writes. The index and its progress are one transaction: a kill loses nothing. Returns whether there is more to
 * do.
 */
export async function indexSearch(context: Context): Promise<boolean> {
  const read = await context.store.read(readDue)
  if (read.rows.length === 0) return false
  return context.store.transaction(async (tx) => {
    const progress = tx.db.selectFrom('search_progress').select('reached')
    if (!(await (tx.locks ? progress.forUpdate().skipLocked() : progress).executeTakeFirst())) return false
    return writeIndex(tx, read)
  })
}

/** `silent`: conversations without new text; their words and place stay. */
type Read = { rows: Due[]; entries: IndexEntry[]; silent: Due[]; at: number; more: boolean }

async function readDue(tx: Tx): Promise<Read> {
  const due = await findDue(tx, await tx.db.selectFrom('search_progress').select('reached').executeTakeFirst())
  const read: Read = { rows: [], entries: [], silent: [], at: tx.now, more: false }
  let events = 0
  for (const row of due) {
    if (events >= atOnce.events) break
    if (await isNews(tx, row)) read.entries.push(await entryOf(tx, row))
    else read.silent.push(row)
    read.rows.push(row)
    events += row.last_seq - (row.head ?? 0)
  }
  return { ...read, more: read.rows.length < due.length || due.length === atOnce.conversations }
}

async function writeIndex(tx: Tx, { rows, entries, silent, at, more }: Read): Promise<boolean> {
  const before = await headsOf(tx, rows)
  // Another process has indexed the others meanwhile.
  const untouched = rows.filter((row) => (before.get(row.id) ?? null) === row.head)
  const ids = new Set(untouched.map(({ id }) => id))
  await tx.index.put(entries.filter(({ conversation }) => ids.has(conversation)))
  for (const { id, last_seq } of silent)
    if (ids.has(id))
      await tx.db.updateTable('searched').set({ head: last_seq }).where('conversation_id', '=', id).execute()
  await tx.db
    .updateTable('search_progress')
    .set({ reached: Math.min(at - lookBackMs, more ? rows.at(-1)!.updated_at : at) })
    .execute()
  return more
}

async function headsOf(tx: Tx, rows: Due[]): Promise<Map<ConversationId, number>> {
  const ids = rows.map(({ id }) => id)
  const heads = await tx.db
    .selectFrom('searched')
    .select(['conversation_id', 'head'])
    .where('conversation_id', 'in', ids)
    .where('word_rules', '=', wordRules)
    .execute()
  return new Map(heads.map(({ conversation_id, head }) => [conversation_id, head]))
}

type Due = Pick<ConversationRow, 'id' | 'last_seq' | 'updated_at' | 'contact_json'> & { head: number | null }

/** No progress row: another process has locked it. */
const findDue = async (tx: Tx, progress: { reached: number } | undefined): Promise<Due[]> =>
  progress
    ? tx.run(changedSince, {
        from: Math.min(progress.reached, tx.now - lookBackMs),
        rested: tx.now - restMs,
        late: tx.now - mostMs,
        now: tx.now,
      })
    : []

const changedSince: Prepared<{ from: number; rested: number; late: number; now: number }, Due> = (db, given) =>
  db
    .selectFrom('conversations')
    .leftJoin('searched', (join) =>
      join.onRef('searched.conversation_id', '=', 'conversations.id').on('searched.word_rules', '=', wordRules),
    )
    .select(['conversations.id', 'last_seq', 'updated_at', 'contact_json', 'searched.head'])
    .where('updated_at', '>=', given.from)
    .where(sql<boolean>`last_seq > coalesce(searched.head, 0)`)
    .where((eb) =>
      eb.or([
        eb('updated_at', '<=', given.rested),
        eb('updated_at', '>', given.now),
        sql<boolean>`exists (select 1 from events where conversation_id = conversations.id and seq = coalesce(searched.head, 0) + 1 and at <= ${given.late})`,
      ]),
    )
    .orderBy('updated_at')
    .orderBy('conversations.id')
    .limit(atOnce.conversations)

/** Without new text a conversation keeps its words and its place. */
const isNews = async (tx: Tx, { id, head }: Due) =>
  head === null ||
  Boolean(
    await tx.db
      .selectFrom('events')
      .select('seq')
      .where('conversation_id', '=', id)
      .where('seq', '>', head)
      .where('kind', 'not in', silent)
      .limit(1)
      .executeTakeFirst(),
  )

/**
 * New messages are added to the indexed words. After any other change (an edit, another name) everything is read again,
 * so that no earlier wording stays.
 */
async function entryOf(tx: Tx, row: Due): Promise<IndexEntry> {
  const adds = row.head !== null && !(await isRewritten(tx, row))
  const messages = await readSearchableText(tx, row.id, everyMessage, adds ? row.head! : 0)
  const texts = [contactText(json<Contact>(row.contact_json)), ...messages.map(({ text }) => text)]
  const words = new Set<string>()
  const add = (key: string) => words.size < mostWords && words.add(key)
  texts.flatMap(wordsOf).flatMap(keysOf).forEach(add)
  if (adds) (await tx.index.words(row.id)).forEach(add)
  return { conversation: row.id, head: row.last_seq, words: [...words] }
}

const isRewritten = async (tx: Tx, { id, head }: Due) =>
  Boolean(
    await tx.db
      .selectFrom('events')
      .select('seq')
      .where('conversation_id', '=', id)
      .where('seq', '>', head)
      .where('kind', 'not in', [...silent, 'message', 'note'])
      .limit(1)
      .executeTakeFirst(),
  )
