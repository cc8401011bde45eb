import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { compileOnce, type Prepared, type RunPrepared } from './prepared'
import type { Tables } from './tables'

/** Prepared queries straight on the connection: no query is built, compiled or prepared a second time. */
export function sqlitePrepared(database: Database.Database, db: Kysely<Tables>): RunPrepared {
  type Known = { statement: Database.Statement; columns: string[]; valuesOf: (input: object) => unknown[] }
  const known = new Map<unknown, Known>()

  function prepare(query: Prepared<never, unknown>): Known {
    const { compiled, valuesOf } = compileOnce(db, query, false)
    const statement = database.prepare(compiled.sql)
    const columns = statement.reader ? statement.raw().columns().map(({ name }) => name) : []
    const prepared = { statement, columns, valuesOf }
    known.set(query, prepared)
    return prepared
  }

  return async <In extends object, Row>(query: Prepared<In, Row>, input: In) => {
    const { statement, columns, valuesOf } = known.get(query) ?? prepare(query)
    const values = valuesOf(input)
    if (statement.reader) return (statement.all(values) as unknown[][]).map((row) => named<Row>(columns, row))
    statement.run(values)
    return []
  }
}

/** Made here, a row of many columns costs half of what the driver's own takes. */
function named<Row>(columns: string[], values: unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at]
  return row as Row
}
