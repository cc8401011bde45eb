import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/**
 * Kysely prepares every statement again; here each SQL text is prepared once. Bounded by the SQL that our code can
 * write.
 */
export function cacheStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => undefined,
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known) return known
      const statement = database.prepare(sql) as unknown as ReturnType<SqliteDatabase['prepare']>
      if (statements.size < 1_000) statements.set(sql, statement)
      return statement
    },
  }
}
