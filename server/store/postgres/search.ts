import { sql, type Kysely } from 'kysely'
import type { ConversationId } from '../../../shared/ids'
import { wordRules, type IndexEntry, type IndexPlace, type SearchIndex } from '../search-index'
import type { Tables } from '../tables'

/**
 * Up to 1,000 matches: fetched by the word index, then sorted. With more, the newest are found soon by a walk back over
 * all places. In a single query the planner chooses the walk for rare words too, and reads everything.
 */
const many = 1_000

/**
 * One `tsvector` per conversation under a GIN index. The words are lexemes already: no dictionary of the database
 * changes them.
 */
export function postgresSearch(db: Kysely<Tables>): SearchIndex {
  async function put(entries: IndexEntry[]): Promise<void> {
    for (const entry of entries) await putOne(entry)
  }

  async function words(conversation: ConversationId): Promise<string[]> {
    const { rows } = await sql<{
      words: string[]
    }>`select tsvector_to_array(words) as words from searched where conversation_id = ${conversation}`.execute(db)
    return rows[0]?.words ?? []
  }

  async function putOne({ conversation, head, words }: IndexEntry): Promise<void> {
    await sql`
      insert into searched (place, conversation_id, head, words, word_rules)
      values ((select coalesce(max(place), 0) + 1 from searched), ${conversation}, ${head}, array_to_tsvector(${words}::text[]), ${wordRules})
      on conflict (conversation_id) do update
      set place = excluded.place, head = excluded.head, words = excluded.words, word_rules = excluded.word_rules`.execute(
      db,
    )
  }

  async function find(...[{ whole, beginning }, below, limit]: Parameters<SearchIndex['find']>): Promise<IndexPlace[]> {
    const match = [...whole.map(quoted), `${quoted(beginning)}:*`].join(' & ')
    const matching = sql<IndexPlace>`select place, conversation_id as conversation from searched where words @@ ${match}::tsquery and place < ${below}`
    const { rows: some } =
      await sql<IndexPlace>`select * from (${matching} limit ${many} offset 0) as some_of_them order by place desc`.execute(
        db,
      )
    if (some.length < many) return some.slice(0, limit)
    return (await sql<IndexPlace>`${matching} order by place desc limit ${limit}`.execute(db)).rows
  }

  return { put, words, find }
}

const quoted = (word: string) => `'${word}'`
