import type { CompiledQuery, Kysely, PostgresPool } from 'kysely'
import type pg from 'pg'
import { compileOnce, type Prepared, type RunPrepared } from '../prepared'
import type { Tables } from '../tables'

/** The names of prepared statements, by their text; no name ever stands for two texts. */
export class StatementNames {
  private names = new Map<string, string>()
  private made = 0

  of = (text: string): string | undefined => this.names.get(text)

  add(text: string): void {
    if (!this.names.has(text)) this.name(text)
  }

  /** Under new names every connection parses and plans them anew. */
  renew(): void {
    for (const text of [...this.names.keys()]) this.name(text)
  }

  private name(text: string): void {
    this.names.set(text, `counterbell_${this.made++}`)
  }
}

/** Prepared queries as named statements, which each connection parses and plans once: `names` tells the pool their names. */
export function postgresPrepared(db: Kysely<Tables>, names: StatementNames): (unit: Kysely<Tables>) => RunPrepared {
  type Known = { compiled: CompiledQuery; valuesOf: (input: object) => unknown[] }
  const known = new Map<unknown, Known>()

  function prepare(query: Prepared<never, unknown>): Known {
    const prepared = compileOnce(db, query, true)
    names.add(prepared.compiled.sql)
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
export function naming(pool: pg.Pool, names: StatementNames): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (text: string, values: readonly unknown[]) =>
          client.query({ text, values: [...values], name: names.of(text) }),
        release: () => client.release(),
      } as never
    },
    end: () => pool.end(),
  }
}
