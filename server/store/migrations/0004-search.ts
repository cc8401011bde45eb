import { sql, type Kysely, type Migration } from 'kysely'
import type { Dialect } from '../dialect'

/** A search index. `index-search.ts` fills it afterwards, from the oldest conversation on. */
export const search = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...(dialect === 'sqlite' ? onSqlite : onPostgres), ...onBoth])
      await sql.raw(statement).execute(db)
  },
})

const onSqlite = [
  `create table searched (
    place integer primary key, conversation_id text not null unique references conversations (id) on delete cascade, head integer not null)`,
  // Words are already folded: the tokenizer only splits at spaces.
  `create virtual table search_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2')`,
  `create virtual table search_terms using fts5vocab (search_words, 'instance')`,
  `create trigger searched_moves after update of place on searched begin delete from search_words where rowid = old.place; end`,
  `create trigger searched_goes after delete on searched begin delete from search_words where rowid = old.place; end`,
]

const onPostgres = [
  `create table searched (
    place bigint primary key, conversation_id text not null unique references conversations (id) on delete cascade, head integer not null,
    words tsvector not null)`,
  `create index searched_words on searched using gin (words)`,
]

const onBoth = [
  // One row: every change before `reached` is in the index.
  `create table search_progress (reached bigint not null)`,
  `insert into search_progress (reached) values (0)`,
]
