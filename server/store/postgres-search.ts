import { sql, type Kysely } from 'kysely'
import type { Place, SearchIndex } from './search-index'
import type { Tables } from './tables'

/** A `tsvector` a conversation under a GIN index. The words are lexemes as they are: no dictionary of the database's has a say. */
export function postgresSearch(db: Kysely<Tables>): SearchIndex {
  async function put(...[conversation, head, words]: Parameters<SearchIndex['put']>): Promise<void> {
    await sql`
      insert into searched (place, conversation_id, head, words) select coalesce(max(place), 0) + 1, ${conversation}, ${head}, array_to_tsvector(${words}::text[]) from searched
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
