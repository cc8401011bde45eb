import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables'

/**
 * A query of the hot path, identified by the function that builds it: built and compiled once for each database, then
 * run with other values. `given` holds placeholders while the query is built, so the function must not inspect them.
 */
export type Prepared<In extends object, Row> = (db: Kysely<Tables>, given: In, locks: boolean) => Compilable<Row>

/** Runs a prepared query. A statement that returns nothing gives no rows. */
export type RunPrepared = <In extends object, Row>(query: Prepared<In, Row>, input: In) => Promise<Row[]>

/** A placeholder for a value. */
class Slot {
  constructor(readonly name: string) {}
}

const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) })

/** Compiles a query with placeholders; `valuesOf` fills in an input's values. */
export function compileOnce<Row>(
  db: Kysely<Tables>,
  query: Prepared<never, Row>,
  locks: boolean,
): { compiled: CompiledQuery<Row>; valuesOf: (input: object) => unknown[] } {
  const compiled = query(db, slots as never, locks).compile()
  const places = compiled.parameters.map((value) => (value instanceof Slot ? value.name : null))
  return {
    compiled,
    valuesOf: (input) =>
      places.map((name, index) =>
        name === null ? compiled.parameters[index] : (input as Record<string, unknown>)[name],
      ),
  }
}
