import { sql, type Kysely } from 'kysely'
import type { Entry, Place, SearchIndex } from './search-index'
import type { Tables } from './tables'

/** A `tsvector` a conversation under a GIN index. The words are lexemes as they are: no dictionary of the database's has a say. */
export function postgresSearch(db: Kysely<Tables>): SearchIndex {
  async function put(entries: Entry[]): Promise<void> {
    for (const entry of entries) await putOne(entry)
  }

  async function putOne({ conversation, head, words }: Entry): Promise<void> {
    await sql`
      insert into searched (place, conversation_id, head, words)
      values ((select coalesce(max(place), 0) + 1 from searched), ${conversation}, ${head}, array_to_tsvector(${words}::text[]))
      on conflict (conversation_id) do update set place = excluded.place, head = excluded.head, words = excluded.words`.execute(db)
  }

  async function find(...[{ whole, beginning }, below, limit]: Parameters<SearchIndex['find']>): Promise<Place[]> {
    const match = [...whole.map(quoted), `${quoted(beginning)}:*`].join(' & ')
    const { rows } = await sql<Place>`
      select place, conversation_id as conversation from searched
      where words @@ ${match}::tsquery and place < ${below} order by place desc limit ${limit}`.execute(db)
    return rows
  }

  return { put, find }
}

const quoted = (word: string) => `'${word}'`
