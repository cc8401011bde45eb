import type { Contact, Kind } from '../../shared/events'
import type { Core } from '../core'
import { json, type ConversationRow } from '../rules/conversation-row'
import { wordsOf } from '../rules/words'
import type { Prepared } from '../store/prepared'
import type { Entry } from '../store/search-index'
import { sql, type Tx } from '../store/store'
import { allSaid, contactText, readSaid } from './read-said'

/** Of a transaction, so that nobody waits long behind it: conversations, and about how many events of theirs. */
const atOnce = { conversations: 20, events: 1_000 }
/** Different words of a conversation: an index of PostgreSQL's takes a megabyte of them. */
const mostWords = 5_000
/** Longer than any transaction lives. One that began earlier may commit after us: until then we look back as far. */
const patience = 60_000
/** A conversation is indexed as a whole, so once it rests for so long, or its news is a minute old: one that is being talked in would be read again and again. */
const restMs = 3_000
const mostMs = 60_000
/** What says nothing that could be searched for; every other kind of event has the conversation indexed anew. */
const silent: Kind[] = ['started', 'visited', 'described', 'blocked', 'queued', 'assigned', 'left', 'promised', 'closed', 'reopened', 'call-back', 'rated', 'withheld']

/**
 * Puts what was said since into the index, beside the hot path of a message and some at a time, the longest unchanged
 * first. Of several processes one does it. The index and how far it has come are one transaction: a kill loses nothing.
 * Answers whether there is more to do.
 */
export async function indexSearch(core: Core): Promise<boolean> {
  const due = await core.store.read(async (tx) => findDue(tx, await tx.db.selectFrom('search_progress').select('reached').executeTakeFirst()))
  if (due.length === 0) return false
  return core.store.transaction(async (tx) => {
    const progress = tx.db.selectFrom('search_progress').select('reached')
    return indexDue(tx, await findDue(tx, await (tx.locks ? progress.forUpdate().skipLocked() : progress).executeTakeFirst()))
  })
}

async function indexDue(tx: Tx, due: Due[]): Promise<boolean> {
  const entries: Entry[] = []
  let [done, events] = [0, 0]
  for (; done < due.length && events < atOnce.events; done++) {
    const row = due[done]!
    if (await isNews(tx, row)) entries.push(await entryOf(tx, row))
    else await tx.db.updateTable('searched').set({ head: row.last_seq }).where('conversation_id', '=', row.id).execute()
    events += row.last_seq
  }
  await tx.index.put(entries)
  const more = done < due.length || done === atOnce.conversations
  const last = due[done - 1]
  if (last) await tx.db.updateTable('search_progress').set({ reached: Math.min(tx.now - patience, more ? last.updated_at : tx.now) }).execute()
  return more
}

type Due = Pick<ConversationRow, 'id' | 'last_seq' | 'updated_at' | 'contact_json'> & { head: number | null }

/** No progress: another process has it in hand. */
const findDue = async (tx: Tx, progress: { reached: number } | undefined): Promise<Due[]> =>
  progress ? tx.run(changedSince, { from: Math.min(progress.reached, tx.now - patience), rested: tx.now - restMs, late: tx.now - mostMs, now: tx.now }) : []

const changedSince: Prepared<{ from: number; rested: number; late: number; now: number }, Due> = (db, given) =>
  db
    .selectFrom('conversations')
    .leftJoin('searched', 'searched.conversation_id', 'conversations.id')
    .select(['conversations.id', 'last_seq', 'updated_at', 'contact_json', 'searched.head'])
    .where('updated_at', '>=', given.from)
    .where(sql<boolean>`last_seq > coalesce(searched.head, 0)`)
    .where((eb) => eb.or([eb('updated_at', '<=', given.rested), eb('updated_at', '>', given.now), sql<boolean>`exists (select 1 from events where conversation_id = conversations.id and seq = coalesce(searched.head, 0) + 1 and at <= ${given.late})`]))
    .orderBy('updated_at')
    .orderBy('conversations.id')
    .limit(atOnce.conversations)

/** Where nothing was said since, it keeps its words and its place. */
const isNews = async (tx: Tx, { id, head }: Due) =>
  head === null || Boolean(await tx.db.selectFrom('events').select('seq').where('conversation_id', '=', id).where('seq', '>', head).where('kind', 'not in', silent).limit(1).executeTakeFirst())

/** From the log anew, so that nothing of an earlier wording is left. */
async function entryOf(tx: Tx, row: Due): Promise<Entry> {
  const texts = [contactText(json<Contact>(row.contact_json)), ...(await readSaid(tx, row.id, allSaid)).map(({ text }) => text)]
  const words = new Set<string>()
  for (const { folded } of texts.flatMap(wordsOf)) if (words.size < mostWords) words.add(folded)
  return { conversation: row.id, head: row.last_seq, words: [...words] }
}
