import type { CompiledQuery, Kysely, PostgresPool } from 'kysely'
import type pg from 'pg'
import { compileOnce, type Prepared, type RunPrepared } from './prepared'
import type { Tables } from './tables'

/** Prepared queries as named statements, which each connection parses and plans once: `names` tells the pool their names. */
export function postgresPrepared(db: Kysely<Tables>, names: Map<string, string>): (unit: Kysely<Tables>) => RunPrepared {
  type Known = { compiled: CompiledQuery; valuesOf: (input: object) => unknown[] }
  const known = new Map<unknown, Known>()

  function prepare(query: Prepared<never, unknown>): Known {
    const prepared = compileOnce(db, query, true)
    names.set(prepared.compiled.sql, `counterbell_${names.size}`)
    known.set(query, prepared)
    return prepared
  }

  return (unit) =>
    async <In extends object, Row>(query: Prepared<In, Row>, input: In) => {
      const { compiled, valuesOf } = known.get(query) ?? prepare(query)
      const { rows } = await unit.executeQuery({ ...compiled, parameters: valuesOf(input) })
      return rows as Row[]
    }
}

/** The pool as Kysely is given it: statements that have a name are sent under it. */
export function naming(pool: pg.Pool, names: Map<string, string>): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], name: names.get(text) }),
        release: () => client.release(),
      } as never
    },
    end: () => pool.end(),
  }
}
