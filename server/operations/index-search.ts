import type { Contact, Kind } from '../../shared/events'
import type { Core } from '../core'
import { json, type ConversationRow } from '../rules/conversation-row'
import { wordsOf } from '../rules/words'
import type { Prepared } from '../store/prepared'
import { sql, type Tx } from '../store/store'
import { contactText, readSaid } from './read-said'

/** Of a transaction, so that nobody waits long behind it: conversations, and about how many events of theirs. */
const atOnce = { conversations: 20, events: 1_000 }
/** Different words of a conversation: an index of PostgreSQL's takes a megabyte of them. */
const mostWords = 5_000
/** Longer than any transaction lives. One that began earlier may commit after us: until then we look back as far. */
const patience = 60_000
/** What says nothing that could be searched for; every other kind of event has the conversation indexed anew. */
const silent: Kind[] = ['started', 'visited', 'described', 'queued', 'assigned', 'left', 'promised', 'closed', 'reopened', 'call-back', 'rated', 'withheld']

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
  let [done, events] = [0, 0]
  for (; done < due.length && events < atOnce.events; done++) {
    await index(tx, due[done]!)
    events += due[done]!.last_seq
  }
  const more = done < due.length || done === atOnce.conversations
  const last = due[done - 1]
  if (last) await tx.db.updateTable('search_progress').set({ reached: Math.min(tx.now - patience, more ? last.updated_at : tx.now) }).execute()
  return more
}

type Due = Pick<ConversationRow, 'id' | 'last_seq' | 'updated_at' | 'contact_json'> & { head: number | null }

/** No progress: another process has it in hand. */
const findDue = async (tx: Tx, progress: { reached: number } | undefined): Promise<Due[]> =>
  progress ? tx.run(changedSince, { from: Math.min(progress.reached, tx.now - patience) }) : []

const changedSince: Prepared<{ from: number }, Due> = (db, given) =>
  db
    .selectFrom('conversations')
    .leftJoin('searched', 'searched.conversation_id', 'conversations.id')
    .select(['conversations.id', 'last_seq', 'updated_at', 'contact_json', 'searched.head'])
    .where('updated_at', '>=', given.from)
    .where(sql<boolean>`last_seq > coalesce(searched.head, 0)`)
    .orderBy('updated_at')
    .orderBy('conversations.id')
    .limit(atOnce.conversations)

/** From the log anew, so that nothing of an earlier wording is left; where nothing was said since, it keeps its place. */
async function index(tx: Tx, row: Due): Promise<void> {
  if (row.head !== null && !(await isNews(tx, row, row.head))) return void (await tx.db.updateTable('searched').set({ head: row.last_seq }).where('conversation_id', '=', row.id).execute())
  const texts = [contactText(json<Contact>(row.contact_json)), ...(await readSaid(tx, row.id)).map(({ text }) => text)]
  const words = new Set<string>()
  for (const { folded } of texts.flatMap(wordsOf)) if (words.size < mostWords) words.add(folded)
  await tx.index.put(row.id, row.last_seq, [...words])
}

const isNews = async (tx: Tx, { id }: Due, after: number) =>
  Boolean(await tx.db.selectFrom('events').select('seq').where('conversation_id', '=', id).where('seq', '>', after).where('kind', 'not in', silent).limit(1).executeTakeFirst())
