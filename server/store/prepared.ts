import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables'

/**
 * A query of the hot path, named by the function that builds it: built and compiled once for each database, then run
 * with other values. `given` stands in for the values while it is built, so it must not look at them.
 */
export type Prepared<In extends object, Row> = (db: Kysely<Tables>, given: In, locks: boolean) => Compilable<Row>

/** Runs a prepared query; a statement that returns nothing answers no rows. */
export type RunPrepared = <In extends object, Row>(query: Prepared<In, Row>, input: In) => Promise<Row[]>

/** Takes the place of a value that is not known yet. */
class Slot {
  constructor(readonly name: string) {}
}

const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) })

/** Compiles with slots for values; `valuesOf` puts an input's in their places. */
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
