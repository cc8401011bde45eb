import { sql, type Kysely } from 'kysely'
import type { ConversationId } from '../../../shared/ids'
import { wordRules, type IndexEntry, type IndexPlace, type SearchIndex } from '../search-index'
import type { Tables } from '../tables'

/**
 * For a prefix query FTS5 reads every entry of every word with that prefix. For a few words joined with OR it reads
 * only as far as needed.
 */
const aFew = 64

/** FTS5 with one document per conversation; `rowid` is the place. Triggers delete what `searched` no longer has. */
export function sqliteSearch(db: Kysely<Tables>): SearchIndex {
  /** First all places, then all words: FTS5 flushes whenever another statement with triggers begins. */
  async function put(entries: IndexEntry[]): Promise<void> {
    const places: number[] = []
    for (const entry of entries) places.push(await placeOf(entry))
    for (const [index, { words }] of entries.entries())
      await sql`insert into search_words (rowid, words) values (${places[index]!}, ${words.join(' ')})`.execute(db)
  }

  /** The FTS5 table stores no text; the words are in `searched`. */
  async function words(conversation: ConversationId): Promise<string[]> {
    const { rows } = await sql<{
      words: string
    }>`select words from searched where conversation_id = ${conversation}`.execute(db)
    return rows[0]?.words.split(' ').filter(Boolean) ?? []
  }

  async function placeOf({ conversation, head, words }: IndexEntry): Promise<number> {
    const { rows } = await sql<{ place: number }>`
      insert into searched (place, conversation_id, head, words, word_rules)
      values ((select coalesce(max(place), 0) + 1 from searched), ${conversation}, ${head}, ${words.join(' ')}, ${wordRules})
      on conflict (conversation_id) do update
      set place = excluded.place, head = excluded.head, words = excluded.words, word_rules = excluded.word_rules returning place`.execute(
      db,
    )
    return rows[0]!.place
  }

  async function find(...[{ whole, beginning }, below, limit]: Parameters<SearchIndex['find']>): Promise<IndexPlace[]> {
    const begun = await beginningWith(beginning)
    const last = begun ? begun.map(quoted).join(' OR ') : `${quoted(beginning)}*`
    if (last === '') return []
    const match = [...whole.map(quoted), `(${last})`].join(' AND ')
    const { rows } = await sql<IndexPlace>`
      select place, conversation_id as conversation from searched
      where place in (select rowid from search_words where search_words match ${match} and rowid < ${below} order by rowid desc limit ${limit})
      order by place desc`.execute(db)
    return rows
  }

  /** The words with this prefix; null when there are more than a few. */
  async function beginningWith(beginning: string): Promise<string[] | null> {
    const words: string[] = []
    let from = beginning
    while (words.length < aFew) {
      const { rows } = await sql<{ term: string }>`select term from search_terms where term >= ${from} limit 1`.execute(
        db,
      )
      const term = rows[0]?.term
      if (!term?.startsWith(beginning)) return words
      words.push(term)
      // Words contain no space, so this is just after `term`.
      from = `${term} `
    }
    return null
  }

  return { put, words, find }
}

const quoted = (word: string) => `"${word}"`
